package org.gridcase.trial.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gridcase.form.FormSchema;
import org.gridcase.form.Option;
import org.gridcase.form.ui.FileFieldFactory;
import org.gridcase.form.ui.FormView;
import org.gridcase.modelling.DraftView;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.text.Bilingual;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;
import org.gridcase.trial.PaperStep;
import org.gridcase.trial.TrialView;
import org.gridcase.trial.Trials;
import org.gridcase.workflow.Outcome;
import org.gridcase.workflow.StepDefinition;

/** A step that waits, to be done as whoever holds its post: its form, its buttons. */
class TrialTask extends Div {

    private final transient PaperStep step;
    private final transient DraftView draft;
    private final transient Trials trials;
    private final transient TrialWords words;
    private final transient CurrentActor actor;
    private final transient Consumer<Optional<TrialView>> done;
    private final Select<String> unit = new Select<>();
    private FormView form;

    TrialTask(
            PaperStep step,
            DraftView draft,
            Trials trials,
            TrialWords words,
            CurrentActor actor,
            Consumer<Optional<TrialView>> done) {
        this.step = step;
        this.draft = draft;
        this.trials = trials;
        this.words = words;
        this.actor = actor;
        this.done = done;
        addClassName("gc-card");
        StepDefinition definition = step.definition();
        add(
                new H3(new Bilingual(definition.name(), definition.nameEn()).in(getLocale())),
                new Paragraph(
                        getTranslation(
                                "trial.task.as",
                                words.post(step.post(), getLocale()),
                                words.units(step.units(), getLocale()))),
                muted(
                        getTranslation(
                                "trial.task.due",
                                words.limit(step.limit().toString(), getLocale()),
                                words.moment(step.dueAt(), getLocale()))));
        unit.setLabel(getTranslation("trial.task.unit"));
        unit.setItems(step.units());
        unit.setItemLabelGenerator(code -> words.unit(code, getLocale()));
        unit.setValue(step.unit());
        unit.setVisible(step.units().size() > 1);
        add(unit);
        FormSchema schema = trials.form(actor.get(), draft.id(), step.id());
        if (schema == null) {
            add(primary("trial.task.claim"));
        } else {
            form =
                    new FormView(
                            schema,
                            trials.options(actor.get(), draft.id()),
                            FileFieldFactory.NONE,
                            words.texts(),
                            getLocale());
            add(form, primary("trial.task.report"));
        }
        definition.outcomes().stream()
                .filter(StepDefinition.BUTTONS::contains)
                .forEach(outcome -> add(button(outcome)));
    }

    private static Paragraph muted(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassNames("gc-muted", "gc-small");
        return line;
    }

    private Button primary(String key) {
        Button button =
                new Button(getTranslation(key), VaadinIcon.CHECK.create(), click -> report());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private Button button(String outcome) {
        Button button =
                new Button(getTranslation("trial.task." + outcome), click -> press(outcome));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void report() {
        Optional<Map<String, Object>> answers =
                form == null ? Optional.of(Map.of()) : form.checked();
        answers.ifPresent(data -> attempt(null, data, null));
    }

    private void press(String outcome) {
        TextArea reason = new TextArea(getTranslation("trial.task.reason"));
        CheckboxGroup<Option> departments =
                new CheckboxGroup<>(getTranslation("trial.task.chosen"));
        departments.setItems(trials.options(actor.get(), draft.id()).options("departments"));
        departments.setItemLabelGenerator(option -> option.label().in(getLocale()));
        departments.setVisible(outcome.equals(Outcome.DEPARTMENTS));
        FormDialog dialog =
                new FormDialog(
                        getTranslation("trial.task." + outcome),
                        getTranslation("trial.task." + outcome));
        dialog.fields(departments, reason);
        dialog.onSubmit(
                () ->
                        attempt(
                                outcome,
                                outcome.equals(Outcome.DEPARTMENTS)
                                        ? Map.of("departments", codes(departments.getValue()))
                                        : Map.of(),
                                reason.getValue()));
        dialog.open();
    }

    private static List<String> codes(Set<Option> chosen) {
        return new ArrayList<>(chosen.stream().map(Option::value).toList());
    }

    private void attempt(String button, Map<String, Object> data, String reason) {
        try {
            done.accept(
                    Optional.of(
                            trials.report(
                                    actor.get(),
                                    draft.id(),
                                    step.id(),
                                    unit.getValue(),
                                    button,
                                    data,
                                    reason)));
        } catch (Invalid refused) {
            if (form == null || button != null) {
                Message.refused(words.texts().text(getLocale(), refused.errors().get(0)));
            } else {
                form.showErrors(refused.errors());
            }
        } catch (DomainException refused) {
            Message.refused(words.texts().text(getLocale(), refused));
        }
    }
}
