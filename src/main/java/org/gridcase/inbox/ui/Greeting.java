package org.gridcase.inbox.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.ui.Colleagues;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.Person;
import org.springframework.stereotype.Component;

/** Who is at work today, and what day it is. */
@Component
class Greeting {
    private final CurrentActor current;
    private final Colleagues colleagues;
    private final Texts texts;
    private final Clock clock;
    private final ZoneId zone;

    Greeting(CurrentActor current, Colleagues colleagues, Texts texts, Clock clock, ZoneId zone) {
        this.current = current;
        this.colleagues = colleagues;
        this.texts = texts;
        this.clock = clock;
        this.zone = zone;
    }

    Div heading(Locale locale) {
        Actor actor = current.get();
        ZonedDateTime now = clock.instant().atZone(zone);
        Person person = colleagues.people(List.of(actor.staffId()), locale).get(actor.staffId());
        String date =
                now.format(
                        DateTimeFormatter.ofPattern(
                                texts.text(locale, "inbox.today.date"), locale));
        String standing = person == null ? "" : person.standing();
        Span second = new Span(standing.isEmpty() ? date : date + " · " + standing);
        second.addClassName("gc-muted");
        Div heading = new Div(new H1(texts.text(locale, partOfDay(now), actor.name())), second);
        heading.addClassName("gc-greeting");
        return heading;
    }

    private static String partOfDay(ZonedDateTime now) {
        if (now.getHour() < 12) {
            return "inbox.today.morning";
        }
        return now.getHour() < 18 ? "inbox.today.afternoon" : "inbox.today.evening";
    }
}
