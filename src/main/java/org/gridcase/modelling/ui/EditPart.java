package org.gridcase.modelling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.modelcheck.Finding;
import org.gridcase.modelcheck.ModelRefused;
import org.gridcase.modelcheck.Vocabulary;
import org.gridcase.modelling.DraftView;
import org.gridcase.modelling.Drafts;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.ActionBar;
import org.gridcase.shared.ui.ConfirmAction;
import org.gridcase.shared.ui.DateFields;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.ProcessDiagram;
import org.gridcase.shared.ui.Times;
import org.gridcase.workflow.ProcessModels;

/** A draft in the hands of its editor: diagram, lists beside it, forms, findings. Saves itself. */
class EditPart extends Div {

    private final transient DraftView draft;
    private final transient Drafts drafts;
    private final transient Vocabulary vocabulary;
    private final transient Texts texts;
    private final transient CurrentActor actor;
    private final transient ZoneId place;
    private final transient Times times;
    private final transient Runnable again;
    private final Paragraph saved = new Paragraph();
    private final ModelEditor editor = new ModelEditor();
    private final FindingsList findings = new FindingsList(editor::show, this::called);
    private final DraftForms forms;
    private transient String bpmn;

    EditPart(
            DraftView draft,
            Drafts drafts,
            Vocabulary vocabulary,
            Texts texts,
            CurrentActor actor,
            ZoneId place,
            Times times,
            Runnable again) {
        this.draft = draft;
        this.drafts = drafts;
        this.actor = actor;
        this.place = place;
        this.times = times;
        this.again = again;
        this.vocabulary = vocabulary;
        this.texts = texts;
        forms = new DraftForms(draft, drafts, texts, actor, this::changed);
        bpmn = drafts.files(actor.get(), draft.id()).getOrDefault(model(), "");
        editor.open(terms().opening());
        editor.onModel(this::save);
        editor.onForm(forms::make);
        editor.onGo(
                () -> shown(drafts.undo(actor.get(), draft.id(), model()), "undo"),
                () -> shown(drafts.redo(actor.get(), draft.id(), model()), "redo"));
        Div checks = new Div(new H3(getTranslation("modelling.draft.findings")), findings);
        Div below = new Div(checks, forms);
        below.addClassName("gc-draft-parts");
        editor.addClassName("gc-on-desks");
        forms.addClassName("gc-on-desks");
        saved.addClassNames("gc-muted", "gc-small");
        saved.getElement().setAttribute("role", "status");
        saved(draft);
        add(saved, picture(), editor, below, actions());
        findings.show(drafts.findings(actor.get(), draft.id()));
    }

    private String model() {
        return draft.process() + ".bpmn";
    }

    /** Telephones show what is drawn and do not draw. */
    private Div picture() {
        ProcessDiagram diagram = new ProcessDiagram();
        boolean chinese = Locales.nearest(getLocale()) != Locales.ENGLISH;
        diagram.show(chinese ? bpmn : ProcessModels.inEnglish(bpmn), Map.of(), List.of(), Map.of());
        Div picture = new Div(new Paragraph(getTranslation("modelling.draft.onDesk")), diagram);
        picture.addClassName("gc-on-telephones");
        return picture;
    }

    private String called(String place) {
        boolean chinese = Locales.nearest(getLocale()) != Locales.ENGLISH;
        return StepNames.called(
                bpmn, draft.process(), place, chinese, new ElementWords(texts, getLocale()));
    }

    private EditorTerms terms() {
        return new EditorTerms(
                draft.process(),
                drafts.files(actor.get(), draft.id()),
                vocabulary,
                texts,
                getLocale());
    }

    private void save(ModelEditor.Drawn drawn) {
        bpmn = drawn.bpmn();
        try {
            found(drafts.save(actor.get(), draft.id(), model(), drawn.bpmn(), drawn.before()));
        } catch (Conflict | ModelRefused refused) {
            Message.refused(getTranslation(refused.key(), refused.args()));
        }
    }

    private void shown(Optional<String> state, String what) {
        state.ifPresentOrElse(
                before -> {
                    bpmn = before;
                    editor.replace(before);
                    found(drafts.findings(actor.get(), draft.id()));
                },
                () -> Message.done(getTranslation("modelling.draft." + what + "None")));
    }

    /** Whoever draws looks for a button that saves, and is told that there is no need. */
    private void saved(DraftView now) {
        saved.setText(
                getTranslation("modelling.draft.savedAt", times.words(getLocale(), now.savedAt())));
    }

    private void found(List<Finding> all) {
        saved(drafts.view(actor.get(), draft.id()));
        findings.show(all);
        editor.mark(all, findings::words);
    }

    /** A form was made, changed or taken out. */
    private void changed(List<Finding> all) {
        found(all);
        editor.offer(terms().again());
    }

    private ActionBar actions() {
        Button propose =
                new Button(
                        getTranslation("modelling.draft.propose"),
                        VaadinIcon.PAPERPLANE.create(),
                        click -> propose());
        Button undo = new Button(getTranslation("modelling.draft.undo"), click -> editor.undo());
        Button redo = new Button(getTranslation("modelling.draft.redo"), click -> editor.redo());
        undo.addClassName("gc-on-desks");
        redo.addClassName("gc-on-desks");
        Button drop = new Button(getTranslation("modelling.draft.drop"), click -> drop());
        return new ActionBar(propose, drop, undo, redo);
    }

    private void propose() {
        TextArea reason = new TextArea(getTranslation("modelling.field.reason"));
        reason.setMaxLength(1000);
        DateTimePicker from = DateFields.dateTime(getTranslation("modelling.draft.from"));
        from.setHelperText(getTranslation("modelling.draft.fromHint"));
        FormDialog dialog =
                new FormDialog(
                        getTranslation("modelling.draft.proposeTitle"),
                        getTranslation("modelling.draft.propose"));
        dialog.fields(reason, from);
        dialog.onSubmit(
                () -> {
                    Instant effective =
                            from.getValue() == null
                                    ? null
                                    : from.getValue().atZone(place).toInstant();
                    try {
                        drafts.propose(actor.get(), draft.id(), reason.getValue(), effective, null);
                        again.run();
                    } catch (ModelRefused refused) {
                        found(refused.findings());
                        Message.refused(getTranslation("modelling.draft.notYet"));
                    }
                });
        dialog.open();
    }

    private void drop() {
        ConfirmAction.ask(
                getTranslation("modelling.draft.dropTitle"),
                getTranslation("modelling.draft.dropHint"),
                getTranslation("modelling.draft.drop"),
                () -> {
                    drafts.drop(actor.get(), draft.id());
                    getUI().ifPresent(ui -> ui.navigate(ModelsNavigation.PATH));
                });
    }
}
