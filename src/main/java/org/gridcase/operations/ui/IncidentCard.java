package org.gridcase.operations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.operations.IncidentKind;
import org.gridcase.operations.IncidentView;
import org.gridcase.operations.Operations.Explained;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;

/** One incident: what happened, what it means, what to do; the engineers' part is folded. */
class IncidentCard extends Div {
    private static final Set<IncidentKind> RETRIED =
            Set.of(
                    IncidentKind.JOB_FAILED,
                    IncidentKind.CHORE_FAILED,
                    IncidentKind.TRIGGER_STUCK,
                    IncidentKind.DELIVERY_GIVEN_UP,
                    IncidentKind.DELIVERY_UNCERTAIN);

    private final transient OperationsParts parts;
    private final transient IncidentView incident;

    IncidentCard(IncidentView incident, Actor actor, OperationsParts parts) {
        this.incident = incident;
        this.parts = parts;
        addClassNames("gc-card", "gc-incident");
        var explained = parts.operations().job(actor, incident);
        add(heading());
        explained.ifPresentOrElse(this::where, this::subject);
        add(new Paragraph(getTranslation(incident.kind().key() + ".what")));
        explained.ifPresent(job -> add(new Paragraph(getTranslation(job.key()))));
        if (incident.open()) {
            Paragraph todo = new Paragraph(getTranslation(incident.kind().key() + ".todo"));
            todo.addClassName("gc-todo");
            add(todo, technical(explained.map(Explained::trace).orElse(null)), buttons());
        } else {
            add(outcome());
        }
    }

    private Div heading() {
        StateBadge state =
                incident.open()
                        ? new StateBadge(Tone.LATE, getTranslation("operations.view.open"))
                        : new StateBadge(Tone.GOOD, getTranslation("operations.view.ended"));
        Span times = new Span(getTranslation("operations.incident.times", incident.times()));
        times.addClassName("gc-muted");
        Div heading =
                new Div(
                        state,
                        new H3(getTranslation(incident.kind().key())),
                        parts.times().moment(incident.lastAt()));
        if (incident.times() > 1) {
            heading.add(times);
        }
        heading.addClassName("gc-line");
        return heading;
    }

    private void where(Explained explained) {
        var job = explained.job();
        add(
                new Paragraph(
                        getTranslation(
                                "operations.incident.where",
                                job.ref() == null ? "" : job.ref(),
                                job.process().in(getLocale()),
                                job.step().in(getLocale()))));
    }

    /** A chore by its name, a recipient by his; of other kinds the number says it. */
    private void subject() {
        String subject = incident.subject();
        String words =
                switch (incident.kind()) {
                    case CHORE_FAILED, TRIGGER_STUCK -> parts.chore(subject);
                    case DELIVERY_GIVEN_UP, DELIVERY_UNCERTAIN ->
                            subject.startsWith("MAIL:") ? parts.person(subject.substring(5)) : "";
                    case JOB_FAILED, OUTBOX_STUCK -> "";
                    default -> subject;
                };
        if (!words.isEmpty()) {
            add(new Paragraph(words));
        }
    }

    private Details technical(String trace) {
        String facts =
                incident.details().entrySet().stream()
                        .map(IncidentCard::line)
                        .collect(Collectors.joining("\n"));
        Pre text = new Pre(trace == null ? facts : facts + "\n\n" + trace);
        return new Details(getTranslation("operations.incident.technical"), text);
    }

    private static String line(Map.Entry<String, String> fact) {
        return fact.getKey() + ": " + fact.getValue();
    }

    private Div buttons() {
        Div buttons = new Div();
        buttons.addClassName("gc-line");
        if (RETRIED.contains(incident.kind())) {
            Button retry =
                    new Button(
                            getTranslation("operations.incident.retry"),
                            VaadinIcon.REFRESH.create(),
                            click -> {
                                parts.operations().retry(parts.current().get(), incident.id());
                                Message.done(getTranslation("operations.view.retried"));
                            });
            retry.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(retry);
        }
        buttons.add(new Button(getTranslation("operations.incident.resolve"), click -> resolve()));
        return buttons;
    }

    private void resolve() {
        TextArea note = new TextArea(getTranslation("operations.resolve.note"));
        note.setRequiredIndicatorVisible(true);
        note.setHelperText(getTranslation("operations.resolve.help"));
        String word = getTranslation("operations.resolve.button");
        FormDialog dialog = new FormDialog(getTranslation(incident.kind().key()), word);
        dialog.fields(note)
                .onSubmit(
                        () ->
                                parts.incidents()
                                        .resolve(
                                                parts.current().get(),
                                                incident.id(),
                                                note.getValue()));
        dialog.errors().at("note", note);
        dialog.open();
    }

    private Div outcome() {
        Div outcome = new Div();
        outcome.addClassName("gc-muted");
        outcome.setText(
                getTranslation(
                        "operations.incident.endedBy",
                        parts.person(incident.endedBy()),
                        incident.note() == null
                                ? getTranslation("operations.incident.byItself")
                                : incident.note()));
        return outcome;
    }
}
