package org.gridcase.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;

/** A moment as people say it, the full date in its tooltip. Made by {@link Times}. */
public class RelativeTime extends Span {

    RelativeTime(Instant at, Instant now, ZoneId zone, boolean deadline) {
        DayWords words = new DayWords(getLocale(), zone, (key, args) -> getTranslation(key, args));
        String said = words.of(at, now);
        setText(deadline ? getTranslation("shared.time.before", said) : said);
        setTitle(words.exact(at));
        addClassName("gc-moment");
    }
}
