package org.gridcase.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.sheet.Sheets;
import org.gridcase.shared.text.Texts;
import org.gridcase.worktime.CalendarDay;
import org.gridcase.worktime.CalendarDay.Kind;
import org.springframework.stereotype.Component;

/**
 * A year as a spreadsheet of three columns: day, holiday or worked, name. Headings are not looked
 * at, and the words of either language are understood.
 */
@Component
public class YearSheet {
    private static final int ROWS = 400;

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})日?.*");

    /** A day as office programs count them, the first is 31 December 1899. */
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(\\.0)?");

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final Map<String, Kind> KINDS =
            Map.of(
                    "holiday", Kind.HOLIDAY,
                    "放假", Kind.HOLIDAY,
                    "休", Kind.HOLIDAY,
                    "workday", Kind.WORKDAY,
                    "make-up", Kind.WORKDAY,
                    "make-up day", Kind.WORKDAY,
                    "上班", Kind.WORKDAY,
                    "调休上班", Kind.WORKDAY,
                    "班", Kind.WORKDAY);

    private final Texts texts;

    YearSheet(Texts texts) {
        this.texts = texts;
    }

    /** The days as an xlsx file in the language of the reader; it can be brought back. */
    public byte[] write(List<CalendarDay> days, Locale locale) {
        return Sheets.write(
                List.of(
                        texts.text(locale, "calendar.sheet.date"),
                        texts.text(locale, "calendar.sheet.kind"),
                        texts.text(locale, "calendar.sheet.name")),
                days.stream()
                        .map(
                                day ->
                                        List.of(
                                                day.date().toString(),
                                                texts.text(
                                                        locale,
                                                        "calendar.kind." + day.kind().name()),
                                                day.name()))
                        .toList());
    }

    /**
     * Reads an xlsx or CSV file.
     *
     * @throws Invalid naming every row that cannot be read, field {@code row[n]} as the spreadsheet
     *     program numbers them
     */
    public List<CalendarDay> read(byte[] sheet) {
        List<List<String>> lines = Sheets.read(sheet);
        if (lines.size() > ROWS) {
            throw new Invalid("sheet", "shared.sheet.tooBig");
        }
        List<CalendarDay> days = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int row = 2; row <= lines.size(); row++) {
            List<String> cells = lines.get(row - 1);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            LocalDate date = date(cell(cells, 0));
            Kind kind = KINDS.get(cell(cells, 1).toLowerCase(Locale.ROOT));
            if (date == null || kind == null) {
                errors.add(
                        new FieldError(
                                "row[" + row + "]",
                                date == null ? "calendar.error.date" : "calendar.error.kind",
                                row));
            } else {
                days.add(new CalendarDay(date, kind, cell(cells, 2)));
            }
        }
        if (errors.isEmpty() && days.isEmpty()) {
            throw new Invalid("sheet", "calendar.error.emptySheet");
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return days;
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    private static LocalDate date(String cell) {
        Matcher serial = SERIAL.matcher(cell);
        if (serial.matches()) {
            return SERIAL_ZERO.plusDays(Long.parseLong(serial.group(1)));
        }
        Matcher written = DATE.matcher(cell);
        try {
            return written.matches()
                    ? LocalDate.of(number(written, 1), number(written, 2), number(written, 3))
                    : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
