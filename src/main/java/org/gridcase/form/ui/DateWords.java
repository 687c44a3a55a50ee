package org.gridcase.form.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;

/** Calendars in the reader's language; the week begins on Monday, dates are typed year first. */
final class DateWords {

    private DateWords() {}

    static DatePickerI18n calendar(Texts texts, Locale locale) {
        Locale spoken = Locales.nearest(locale);
        return new DatePickerI18n()
                .setMonthNames(
                        Arrays.stream(Month.values())
                                .map(month -> month.getDisplayName(TextStyle.FULL, spoken))
                                .toList())
                .setWeekdays(weekdays(TextStyle.FULL, spoken))
                .setWeekdaysShort(
                        weekdays(
                                spoken == Locales.CHINESE ? TextStyle.NARROW : TextStyle.SHORT,
                                spoken))
                .setFirstDayOfWeek(1)
                .setDateFormats("yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd")
                .setToday(texts.text(spoken, "form.date.today"))
                .setCancel(texts.text(spoken, "form.date.cancel"));
    }

    /** Clocks count to 24 in both languages. */
    static Locale clock(Locale locale) {
        return Locales.nearest(locale) == Locales.ENGLISH ? Locale.UK : Locales.CHINESE;
    }

    /** Sunday first, as the date picker wants them whatever the week begins with. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
