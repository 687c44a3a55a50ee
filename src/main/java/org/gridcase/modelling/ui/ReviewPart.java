package org.gridcase.modelling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridcase.modelcheck.Change;
import org.gridcase.modelcheck.FormDifference;
import org.gridcase.modelcheck.ModelDifference;
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
import org.gridcase.shared.ui.ProcessDiagram;
import org.gridcase.workflow.ProcessModels;

/** A proposed draft before the second pair of eyes: why, what is different, what the checks say. */
class ReviewPart extends Div {
    private final transient DraftView draft;
    private final transient Drafts drafts;
    private final transient Releases releases;
    private final transient Texts texts;
    private final transient CurrentActor actor;
    private final transient Runnable again;

    ReviewPart(
            DraftView draft,
            Drafts drafts,
            Releases releases,
            Library library,
            Texts texts,
            CurrentActor actor,
            Runnable again) {
        this.draft = draft;
        this.texts = texts;
        this.drafts = drafts;
        this.releases = releases;
        this.actor = actor;
        this.again = again;
        add(
                new Paragraph(
                        getTranslation(
                                "modelling.draft.proposedBy", draft.authorName(), draft.reason())));
        differences(before(library), drafts.files(actor.get(), draft.id()));
        FindingsList findings = new FindingsList(id -> {}, this::called);
        findings.show(drafts.findings(actor.get(), draft.id()));
        add(new H3(getTranslation("modelling.draft.findings")), findings, actions());
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

    private void differences(Map<String, String> before, Map<String, String> after) {
        String model = draft.process() + ".bpmn";
        List<Change> changes =
                ModelDifference.between(before.getOrDefault(model, ""), after.get(model));
        boolean chinese = Locales.nearest(getLocale()) != Locales.ENGLISH;
        Map<String, String> steps = new TreeMap<>();
        steps.putAll(StepNames.of(before.getOrDefault(model, ""), chinese));
        steps.putAll(StepNames.of(after.getOrDefault(model, ""), chinese));
        var words = new ElementWords(texts, getLocale());
        ProcessDiagram diagram = new ProcessDiagram();
        List<String> changed = new ArrayList<>();
        Map<String, String> notes = new TreeMap<>();
        for (Change change : changes) {
            String word = getTranslation("modelling.change." + change.kind().name().toLowerCase());
            notes.put(change.element(), word);
            if (change.kind() != Change.Kind.MOVED) {
                changed.add(change.element());
            }
        }
        String drawing = after.get(model);
        diagram.show(
                chinese ? drawing : ProcessModels.inEnglish(drawing), Map.of(), changed, notes);
        add(diagram, new ChangesTable(getTranslation("modelling.change.model"), changes, words));
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.remove(model);
        for (String name : names) {
            List<Change> fields = FormDifference.between(before.get(name), after.get(name));
            if (!fields.isEmpty()) {
                add(table(name, fields, words, steps));
            }
        }
    }

    private String called(String place) {
        String bpmn =
                drafts.files(actor.get(), draft.id()).getOrDefault(draft.process() + ".bpmn", "");
        boolean chinese = Locales.nearest(getLocale()) != Locales.ENGLISH;
        return StepNames.called(bpmn, draft.process(), place, chinese);
    }

    private ChangesTable table(
            String file, List<Change> fields, ElementWords words, Map<String, String> steps) {
        String step = file.replaceAll("^" + draft.process() + "-|\\.form$", "");
        String called = steps.getOrDefault(step, step);
        return new ChangesTable(getTranslation("modelling.change.form", called), fields, words);
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
        Button refuse =
                new Button(
                        getTranslation(own ? "modelling.draft.takeBack" : "modelling.draft.refuse"),
                        click -> refuse());
        if (own) {
            add(new Paragraph(getTranslation("modelling.error.ownWork")));
        }
        return new ActionBar(release, refuse);
    }

    private void release() {
        try {
            releases.release(actor.get(), draft.id(), "release-" + draft.id());
            Message.done(getTranslation("modelling.draft.released"));
            getUI().ifPresent(ui -> ui.navigate(ModelsNavigation.process(draft.process())));
        } catch (DomainException refused) {
            Message.refused(getTranslation(refused.key(), refused.args()));
            again.run();
        }
    }

    private void refuse() {
        TextArea words = new TextArea(getTranslation("modelling.draft.words"));
        FormDialog dialog =
                new FormDialog(
                        getTranslation("modelling.draft.refuseTitle"),
                        getTranslation("modelling.draft.refuse"));
        dialog.fields(words);
        dialog.onSubmit(
                () -> {
                    drafts.refuse(actor.get(), draft.id(), words.getValue());
                    again.run();
                });
        dialog.open();
    }
}
