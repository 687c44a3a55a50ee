package org.gridcase.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.gridcase.worktime.CalendarDay;

/** A year at a glance: where its days come from, what the colours mean, and its twelve months. */
class YearPanel extends Div {
    private final transient YearDraft draft;
    private final transient Set<DayOfWeek> week;
    private final LocalDate today;
    private final transient Consumer<LocalDate> open;
    private final Div months = new Div();
    private final Paragraph december = new Paragraph();

    YearPanel(
            YearDraft draft,
            Set<DayOfWeek> week,
            LocalDate today,
            Consumer<LocalDate> open,
            Runnable changed) {
        this.draft = draft;
        this.week = week;
        this.today = today;
        this.open = open;
        addClassName("gc-column");
        months.addClassName("gc-year");
        december.addClassName("gc-muted");
        if (!draft.known()) {
            Paragraph missing =
                    new Paragraph(
                            getTranslation(
                                    "calendar.view.missing", Integer.toString(draft.year())));
            missing.addClassName("gc-hint");
            add(missing);
        }
        add(source(changed), legend(), december, months);
        draw();
    }

    private TextField source(Runnable changed) {
        TextField source = new TextField(getTranslation("calendar.view.source"));
        source.setHelperText(getTranslation("calendar.view.sourceHint"));
        source.setMaxLength(200);
        source.setWidthFull();
        source.setMaxWidth("46rem");
        source.setValueChangeMode(ValueChangeMode.LAZY);
        source.setValue(draft.source() == null ? "" : draft.source());
        source.addValueChangeListener(
                change -> {
                    draft.source(change.getValue());
                    changed.run();
                });
        return source;
    }

    /** Shows the draft as it is now. */
    void draw() {
        months.removeAll();
        for (Month month : Month.values()) {
            months.add(new MonthSheet(YearMonth.of(draft.year(), month), draft, week, today, open));
        }
        List<CalendarDay> before = draft.before();
        december.setVisible(!before.isEmpty());
        december.setText(
                getTranslation(
                        "calendar.view.december",
                        String.join(
                                getTranslation("calendar.week.and"),
                                before.stream()
                                        .map(day -> day.date() + " " + day.name())
                                        .toList())));
    }

    private Div legend() {
        Div legend =
                new Div(
                        entry("holiday", "calendar.mark.HOLIDAY", "calendar.kind.HOLIDAY"),
                        entry("workday", "calendar.mark.WORKDAY", "calendar.kind.WORKDAY"),
                        entry("free", null, "calendar.view.free"));
        legend.addClassName("gc-legend");
        return legend;
    }

    private Span entry(String kind, String mark, String word) {
        Element shape = new Element("b");
        shape.setAttribute("day", kind.toLowerCase(Locale.ROOT));
        shape.setText(mark == null ? "6" : getTranslation(mark));
        Span entry = new Span();
        entry.getElement().appendChild(shape);
        entry.add(" " + getTranslation(word));
        return entry;
    }
}
