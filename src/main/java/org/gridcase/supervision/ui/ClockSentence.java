package org.gridcase.supervision.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.Times;
import org.gridcase.supervision.ClockView;
import org.gridcase.supervision.Span;
import org.gridcase.worktime.TimeLimit;
import org.springframework.stereotype.Component;

/** Says why a step is due when it is: one sentence, the same on every page. */
@Component
class ClockSentence {

    private final Texts texts;
    private final Times times;

    ClockSentence(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    String of(ClockView clock, Locale locale) {
        boolean english = Locales.nearest(locale).equals(Locales.ENGLISH);
        return clock.why().stream()
                        .map(phrase -> phrase(phrase, locale))
                        .collect(Collectors.joining(english ? ", " : "，"))
                + (english ? "." : "。");
    }

    private String phrase(ClockView.Phrase phrase, Locale locale) {
        return say(
                locale,
                phrase.key(),
                phrase.args().stream().map(arg -> word(arg, locale)).toArray());
    }

    private Object word(Object arg, Locale locale) {
        if (arg instanceof Instant at) {
            return times.words(locale, at);
        }
        if (arg instanceof TimeLimit limit) {
            return say(locale, limit.unit().key(), limit.amount());
        }
        if (arg instanceof Span span) {
            return span(span, locale);
        }
        if (arg instanceof Duration time) {
            return span(
                    new Span(time.toDays(), time.toHoursPart(), time.toMinutesPart(), false),
                    locale);
        }
        return arg instanceof ClockView.Word word ? say(locale, word.key()) : arg;
    }

    /** Its two largest units that are not zero. */
    String span(Span span, Locale locale) {
        String kind = span.working() ? "supervision.span.working." : "supervision.span.";
        List<String> parts = new ArrayList<>();
        if (span.days() > 0) {
            parts.add(say(locale, kind + "days", span.days()));
        }
        if (span.hours() > 0) {
            parts.add(say(locale, kind + "hours", span.hours()));
        }
        if (span.minutes() > 0 && span.days() == 0) {
            parts.add(say(locale, "supervision.span.minutes", span.minutes()));
        }
        return parts.isEmpty() ? say(locale, "shared.time.moment") : String.join(" ", parts);
    }

    private String say(Locale locale, String key, Object... args) {
        return texts.text(locale, key, args);
    }
}
