package org.gridcase.supervision.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.UUID;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.NavigationChanged;
import org.gridcase.supervision.TimeRequest;
import org.gridcase.supervision.Urged;

/** Grants, refuses or resumes one or many, and says what became of each. */
class RequestActs {
    private static final int LONGEST = 2000;

    private final Actor actor;
    private final RequestParts parts;
    private final Runnable changed;

    RequestActs(Actor actor, RequestParts parts, Runnable changed) {
        this.actor = actor;
        this.parts = parts;
        this.changed = changed;
    }

    private interface Act {
        List<Urged> run(List<Long> items, String words, String requestId);
    }

    void grant(List<TimeRequest> rows) {
        ask(
                "grant",
                rows,
                false,
                (items, words, request) -> parts.decisions().grant(actor, items, words, request));
    }

    void refuse(List<TimeRequest> rows) {
        ask(
                "refuse",
                rows,
                true,
                (items, words, request) -> parts.decisions().refuse(actor, items, words, request));
    }

    void resume(List<TimeRequest> rows) {
        ask(
                "resume",
                rows,
                false,
                (items, words, request) -> parts.decisions().resume(actor, items, words, request));
    }

    private void ask(String deed, List<TimeRequest> rows, boolean required, Act act) {
        String key = "supervision.requests." + deed;
        TextArea words =
                new TextArea(
                        say(
                                required
                                        ? "supervision.requests.reason"
                                        : "supervision.requests.words"));
        words.setWidthFull();
        words.setMinRows(3);
        words.setMaxLength(LONGEST);
        words.setRequiredIndicatorVisible(required);
        FormDialog dialog = new FormDialog(say(key + ".title", rows.size()), say(key));
        dialog.errors().at("reason", words);
        String request = UUID.randomUUID().toString();
        dialog.fields(new Paragraph(say(key + ".means")), words)
                .onSubmit(
                        () -> {
                            List<Urged> all =
                                    act.run(
                                            rows.stream().map(TimeRequest::workItem).toList(),
                                            words.getValue(),
                                            request);
                            BoardResults.of(all).show(key + ".done");
                            changed.run();
                            // the number in the navigation
                            NavigationChanged.tell(UI.getCurrent());
                        })
                .open();
    }

    private static String say(String key, Object... args) {
        return I18NProvider.translate(key, args);
    }
}
