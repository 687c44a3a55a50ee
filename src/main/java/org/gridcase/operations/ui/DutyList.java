package org.gridcase.operations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.schedule.Duty;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;

/** What the software does by the calendar: when last, when next, and at once if need be. */
class DutyList extends Div {

    DutyList(Actor actor, OperationsParts parts) {
        addClassName("gc-lines");
        parts.operations().duties(actor).forEach(duty -> add(row(duty, actor, parts)));
    }

    private Div row(Duty duty, Actor actor, OperationsParts parts) {
        StateBadge state =
                duty.stuck()
                        ? new StateBadge(Tone.LATE, getTranslation("operations.duties.stuck"))
                        : new StateBadge(Tone.GOOD, getTranslation("operations.duties.fine"));
        Span name = new Span(parts.chore(duty.name()));
        name.addClassName("gc-line-words");
        Span last = new Span(getTranslation("operations.duties.last"));
        if (duty.last() == null) {
            last.add(getTranslation("operations.duties.never"));
        } else {
            last.add(parts.times().moment(duty.last()));
        }
        Span next = new Span(getTranslation("operations.duties.next"));
        if (duty.next() != null) {
            next.add(parts.times().moment(duty.next()));
        }
        last.addClassName("gc-muted");
        next.addClassName("gc-muted");
        Button now =
                new Button(
                        getTranslation("operations.duties.now"),
                        click -> {
                            parts.operations().again(actor, duty.name());
                            Message.done(
                                    getTranslation(
                                            "operations.duties.begun", parts.chore(duty.name())));
                        });
        now.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div row = new Div(state, name, last, next, now);
        row.addClassName("gc-line");
        return row;
    }
}
