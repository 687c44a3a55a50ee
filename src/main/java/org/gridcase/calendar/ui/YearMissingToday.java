package org.gridcase.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.gridcase.calendar.YearCheck;
import org.gridcase.inbox.ui.TodayPart;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;

/** Tells administrators on the start page which year is needed and not entered. */
@org.springframework.stereotype.Component
class YearMissingToday implements TodayPart {
    private final YearCheck check;
    private final CurrentActor actor;
    private final Jurisdiction jurisdiction;

    YearMissingToday(YearCheck check, CurrentActor actor, Jurisdiction jurisdiction) {
        this.check = check;
        this.actor = actor;
        this.jurisdiction = jurisdiction;
    }

    @Override
    public Optional<Component> show() {
        if (!jurisdiction.mayEverywhere(actor.get(), Action.ADMINISTER_CALENDAR)) {
            return Optional.empty();
        }
        List<Integer> missing = check.missing();
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Card(missing.get(0)));
    }

    private static final class Card extends Div {
        Card(int year) {
            addClassNames("gc-card", "gc-today-card");
            String number = Integer.toString(year);
            Anchor go =
                    new Anchor(
                            CalendarNavigation.PATH + "?" + YearHeading.PARAMETER + "=" + number,
                            getTranslation("calendar.today.enter"));
            go.setRouterIgnore(false);
            Div heading = new Div(new H2(getTranslation("calendar.today.title", number)), go);
            heading.addClassName("gc-today-card-heading");
            add(heading, new Paragraph(getTranslation("calendar.today.why", number)));
        }
    }
}
