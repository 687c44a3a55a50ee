package org.gridcase.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gridcase.shared.text.Locales;
import org.gridcase.worktime.CalendarDay;

/** One month; a day that differs has colour, shape and word, and a click opens it. */
class MonthSheet extends Div {

    /**
     * @param week days of the week that are worked
     * @param today marked; null when it is in another year
     */
    MonthSheet(
            YearMonth month,
            YearDraft draft,
            Set<DayOfWeek> week,
            LocalDate today,
            Consumer<LocalDate> open) {
        addClassName("gc-month");
        Locale locale = Locales.nearest(getLocale());
        add(new H3(month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale)));
        Div days = new Div();
        days.addClassName("gc-days");
        for (DayOfWeek day : DayOfWeek.values()) {
            days.add(new Span(WeekWords.one(day, locale)));
        }
        for (int blank = 1; blank < month.atDay(1).getDayOfWeek().getValue(); blank++) {
            days.add(new Span());
        }
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            LocalDate date = month.atDay(number);
            NativeButton cell = cell(date, draft.at(date), week);
            cell.getElement().setAttribute("today", date.equals(today));
            cell.addClickListener(click -> open.accept(date));
            days.add(cell);
        }
        add(days);
    }

    private NativeButton cell(LocalDate date, Optional<CalendarDay> differs, Set<DayOfWeek> week) {
        NativeButton cell = new NativeButton(Integer.toString(date.getDayOfMonth()));
        if (differs.isPresent()) {
            CalendarDay day = differs.get();
            cell.getElement().setAttribute("day", day.kind().name().toLowerCase(Locale.ROOT));
            cell.getElement().appendChild(mark(day));
            String words =
                    getTranslation(
                            "calendar.view.day",
                            date.toString(),
                            day.name(),
                            getTranslation("calendar.kind." + day.kind().name()));
            cell.setTitle(words);
            cell.setAriaLabel(words);
        } else {
            cell.setAriaLabel(date.toString());
            if (!week.contains(date.getDayOfWeek())) {
                cell.getElement().setAttribute("day", "free");
            }
        }
        return cell;
    }

    private Element mark(CalendarDay day) {
        Element mark = new Element("small");
        mark.setText(getTranslation("calendar.mark." + day.kind().name()));
        return mark;
    }
}
