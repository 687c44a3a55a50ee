package org.gridcase.calendar.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridcase.shared.text.Locales;
import org.gridcase.worktime.WorkingWeek;

/** Says a working week: Monday to Friday, 08:30-12:00, 14:30-18:00. */
final class WeekWords {
    private WeekWords() {}

    static String of(WorkingWeek week, Locale locale) {
        return I18NProvider.translate(
                locale, "calendar.week.both", days(week.days(), locale), week.hours().toString());
    }

    static String days(Collection<DayOfWeek> days, Locale locale) {
        List<DayOfWeek> sorted = days.stream().sorted().toList();
        DayOfWeek first = sorted.get(0);
        DayOfWeek last = sorted.get(sorted.size() - 1);
        boolean gapless = last.getValue() - first.getValue() == sorted.size() - 1;
        if (gapless && sorted.size() > 2) {
            return I18NProvider.translate(
                    locale, "calendar.week.range", full(first, locale), full(last, locale));
        }
        return sorted.stream()
                .map(day -> full(day, locale))
                .collect(Collectors.joining(I18NProvider.translate(locale, "calendar.week.and")));
    }

    /** As above a column of a month. */
    static String one(DayOfWeek day, Locale locale) {
        Locale spoken = Locales.nearest(locale);
        return day.getDisplayName(
                spoken == Locales.CHINESE ? TextStyle.NARROW : TextStyle.SHORT, spoken);
    }

    /** In a sentence: 周六, Saturday. */
    static String full(DayOfWeek day, Locale locale) {
        Locale spoken = Locales.nearest(locale);
        return day.getDisplayName(
                spoken == Locales.CHINESE ? TextStyle.SHORT : TextStyle.FULL, spoken);
    }
}
