package org.gridcase.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;

/** Calendars in the reader's language; the week begins on Monday, dates are typed year first. */
public final class DateWords {

    private DateWords() {}

    public static DatePickerI18n calendar(Texts texts, Locale locale) {
        return calendar(locale, key -> texts.text(locale, key));
    }

    static DatePickerI18n calendar(Locale locale, UnaryOperator<String> text) {
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
                .setToday(text.apply("shared.date.today"))
                .setCancel(text.apply("shared.confirm.cancel"));
    }

    /** Clocks count to 24 in both languages. */
    public static Locale clock(Locale locale) {
        return Locales.nearest(locale) == Locales.ENGLISH ? Locale.UK : Locales.CHINESE;
    }

    /** Sunday first, as the date picker wants them whatever the week begins with. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
