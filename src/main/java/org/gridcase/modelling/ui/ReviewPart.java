package org.gridcase.modelling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.Map;
import org.gridcase.modelling.DraftView;
import org.gridcase.modelling.Drafts;
import org.gridcase.modelling.Library;
import org.gridcase.modelling.ReleaseView;
import org.gridcase.modelling.Releases;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.ActionBar;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.Times;

/** A proposed draft before the second pair of eyes: why, what is different, what the checks say. */
class ReviewPart extends Div {
    private final transient DraftView draft;
    private final transient Drafts drafts;
    private final transient Releases releases;
    private final transient Texts texts;
    private final transient CurrentActor actor;
    private final transient Times times;
    private final transient Runnable again;

    ReviewPart(
            DraftView draft,
            Drafts drafts,
            Releases releases,
            Library library,
            Texts texts,
            CurrentActor actor,
            Times times,
            Runnable again) {
        this.draft = draft;
        this.drafts = drafts;
        this.releases = releases;
        this.texts = texts;
        this.actor = actor;
        this.times = times;
        this.again = again;
        addClassName("gc-review");
        add(
                new Paragraph(
                        getTranslation(
                                "modelling.draft.proposedBy", draft.authorName(), draft.reason())),
                new Paragraph(effective(draft.effectiveAt())));
        add(
                new DifferencePart(
                        draft.process(),
                        before(library),
                        drafts.files(actor.get(), draft.id()),
                        texts));
        FindingsList findings = new FindingsList(id -> {}, this::called);
        findings.show(drafts.findings(actor.get(), draft.id()));
        add(new H3(getTranslation("modelling.draft.findings")), findings, actions());
    }

    /** From when on new cases go by it, said before it is released and after. */
    private String effective(Instant at) {
        return at == null
                ? getTranslation("modelling.draft.effectiveAtOnce")
                : getTranslation(
                        "modelling.draft.effectiveFrom", times.appointment(getLocale(), at));
    }

    private Map<String, String> before(Library library) {
        return library.versions(actor.get(), draft.process()).stream()
                .filter(version -> version.number() != null)
                .filter(version -> version.number().equals(draft.basedOn()))
                .findFirst()
                .map(ReleaseView::id)
                .map(id -> library.files(actor.get(), id))
                .orElse(Map.of());
    }

    private String called(String place) {
        String bpmn =
                drafts.files(actor.get(), draft.id()).getOrDefault(draft.process() + ".bpmn", "");
        boolean chinese = Locales.nearest(getLocale()) != Locales.ENGLISH;
        return StepNames.called(
                bpmn, draft.process(), place, chinese, new ElementWords(texts, getLocale()));
    }

    private ActionBar actions() {
        Button release =
                new Button(
                        getTranslation("modelling.draft.release"),
                        VaadinIcon.CHECK.create(),
                        click -> release());
        release.setDisableOnClick(true);
        boolean own = draft.hands().contains(actor.get().staffId());
        release.setVisible(!own);
        String back = getTranslation(own ? "modelling.draft.takeBack" : "modelling.draft.refuse");
        Button refuse = new Button(back, click -> refuse(back));
        if (own) {
            add(new Paragraph(getTranslation("modelling.error.ownWork")));
        }
        return new ActionBar(release, refuse);
    }

    private void release() {
        try {
            ReleaseView released =
                    releases.release(actor.get(), draft.id(), "release-" + draft.id());
            Message.done(
                    released.number() == null
                            ? effective(released.effectiveAt())
                            : getTranslation("modelling.draft.released"));
            getUI().ifPresent(ui -> ui.navigate(ModelsNavigation.process(draft.process())));
        } catch (DomainException refused) {
            Message.refused(getTranslation(refused.key(), refused.args()));
            again.run();
        }
    }

    private void refuse(String word) {
        TextArea words = new TextArea(getTranslation("modelling.draft.words"));
        FormDialog dialog = new FormDialog(word, word);
        dialog.fields(words);
        dialog.onSubmit(
                () -> {
                    drafts.refuse(actor.get(), draft.id(), words.getValue());
                    again.run();
                });
        dialog.open();
    }
}
