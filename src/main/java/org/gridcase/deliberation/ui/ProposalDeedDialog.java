package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.gridcase.deliberation.OfficerView.Deed;
import org.gridcase.deliberation.ProposalView;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;

/** What an officer does to a proposal beside its steps: put better, pass on, end. */
final class ProposalDeedDialog {
    private ProposalDeedDialog() {}

    static FormDialog of(
            Deed deed, DeliberationParts parts, Actor actor, ProposalView page, Runnable done) {
        return switch (deed) {
            case REWRITE -> rewrite(parts, actor, page, done);
            case EXCLUDE -> exclude(parts, actor, page, done);
            default -> withReason(deed, parts, actor, page, done);
        };
    }

    private static FormDialog exclude(
            DeliberationParts parts, Actor actor, ProposalView page, Runnable done) {
        FormDialog dialog = dialog(Deed.EXCLUDE);
        ComboBox<String> member = new ComboBox<>(say("deliberation.deed.EXCLUDE.who"));
        member.setItems(parts.conflicts().members(actor, page.number()));
        member.setItemLabelGenerator(id -> parts.words().person(id, UI.getCurrent().getLocale()));
        member.setRequiredIndicatorVisible(true);
        member.setWidthFull();
        TextArea reason = words("deliberation.deed.why", 500);
        reason.setRequiredIndicatorVisible(true);
        String requestId = UUID.randomUUID().toString();
        dialog.errors().at("member", member).at("words", reason);
        dialog.fields(new Paragraph(say("deliberation.deed.EXCLUDE.what")), member, reason);
        return dialog.onSubmit(
                () -> {
                    parts.conflicts()
                            .exclude(
                                    actor,
                                    page.number(),
                                    member.getValue(),
                                    reason.getValue(),
                                    requestId);
                    finished(Deed.EXCLUDE, done);
                });
    }

    private static FormDialog rewrite(
            DeliberationParts parts, Actor actor, ProposalView page, Runnable done) {
        FormDialog dialog = dialog(Deed.REWRITE);
        TextField title = new TextField(say("deliberation.enter.heading"));
        title.setValue(page.title());
        title.setMaxLength(100);
        title.setWidthFull();
        TextArea text = words("deliberation.enter.text", 2000);
        text.setValue(page.text());
        TextArea reason = words("deliberation.deed.why", 500);
        String requestId = UUID.randomUUID().toString();
        dialog.errors().at("title", title).at("text", text).at("reason", reason);
        dialog.fields(title, text, reason);
        return dialog.onSubmit(
                () -> {
                    parts.proposals()
                            .rewrite(
                                    actor,
                                    page.number(),
                                    title.getValue(),
                                    text.getValue(),
                                    reason.getValue(),
                                    requestId);
                    finished(Deed.REWRITE, done);
                });
    }

    private static FormDialog withReason(
            Deed deed, DeliberationParts parts, Actor actor, ProposalView page, Runnable done) {
        FormDialog dialog = dialog(deed);
        TextArea reason = words("deliberation.deed.why", 500);
        reason.setRequiredIndicatorVisible(true);
        String requestId = UUID.randomUUID().toString();
        dialog.errors().at("words", reason);
        dialog.fields(new Paragraph(say("deliberation.deed." + deed + ".what")), reason);
        return dialog.onSubmit(
                () -> {
                    if (deed == Deed.FORWARD) {
                        parts.proposals()
                                .forward(actor, page.number(), reason.getValue(), requestId);
                    } else {
                        parts.proposals()
                                .withdraw(actor, page.number(), reason.getValue(), requestId);
                    }
                    finished(deed, done);
                });
    }

    private static FormDialog dialog(Deed deed) {
        String word = say("deliberation.deed." + deed);
        return new FormDialog(word, word);
    }

    private static TextArea words(String key, int longest) {
        TextArea words = new TextArea(say(key));
        words.setMaxLength(longest);
        words.setMinHeight("6rem");
        words.setWidthFull();
        return words;
    }

    private static void finished(Deed deed, Runnable done) {
        Message.done(say("deliberation.deed." + deed + ".done"));
        done.run();
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
