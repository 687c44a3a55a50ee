package org.gridcase.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.ui.Colleagues;
import org.gridcase.shared.ui.Person;
import org.gridcase.shared.ui.PersonChip;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Times;
import org.gridcase.shared.ui.Tone;

/** What a step is called, how much time is left, and who has it. */
class StepHeading extends Div {

    StepHeading(WorkItemView item, Colleagues colleagues, Times times) {
        addClassName("gc-step-heading");
        Div first = new Div(new H2(Spoken.of(getLocale(), item.stepName(), item.stepNameEn())));
        first.addClassName("gc-step-name");
        if (item.open() && item.dueAt() != null) {
            first.add(
                    times.left(item.dueAt(), item.offeredAt(), item.paused(), item.provisional()));
        }
        Div second = new Div();
        second.addClassNames("gc-muted", "gc-step-who");
        second.add(who(item, colleagues, times).toArray(Component[]::new));
        if (item.open() && item.dueAt() != null && !item.paused()) {
            second.add(part("inbox.step.due", times.before(item.dueAt())));
        }
        if (item.open() && item.urged() > 0) {
            second.add(new StateBadge(Tone.WARN, getTranslation("inbox.row.urged", item.urged())));
        }
        add(first, second);
    }

    private List<Component> who(WorkItemView item, Colleagues colleagues, Times times) {
        if (item.withdrawn()) {
            return List.of(part("inbox.step.withdrawn", times.moment(item.endedAt())));
        }
        String person = item.open() ? item.holder() : item.doneBy();
        if (person == null) {
            String unit = colleagues.unit(item.unit(), getLocale());
            String post = colleagues.post(item.post(), getLocale());
            String standing = new Person("", post, unit, null).standing();
            return List.of(part("inbox.step.offeredTo", new Span(standing)));
        }
        Person known = colleagues.people(List.of(person), getLocale()).get(person);
        return Stream.of(
                        known == null
                                ? null
                                : part(
                                        item.open() ? "inbox.step.holder" : "inbox.step.doneBy",
                                        new PersonChip(known)),
                        item.open()
                                ? null
                                : part("inbox.step.doneAt", times.moment(item.endedAt())))
                .filter(Objects::nonNull)
                .toList();
    }

    private Component part(String key, Component said) {
        return new Span(new Span(getTranslation(key)), said);
    }
}
