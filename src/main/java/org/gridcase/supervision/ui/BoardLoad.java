package org.gridcase.supervision.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.gridcase.organisation.Actor;
import org.gridcase.supervision.LoadByDay.Day;

/** Load and lateness of the last weeks as a chart, and the same as a table for whoever wants it. */
class BoardLoad extends Section {
    private static final int DAYS = 30;

    BoardLoad(Actor actor, BoardQuery query, BoardParts parts) {
        addClassName("gc-card");
        add(new H2(getTranslation("supervision.chart.title")));
        List<Day> days = parts.load().days(actor, query.unit(), DAYS);
        if (days.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("supervision.chart.none"));
            none.addClassName("gc-muted");
            add(none);
            return;
        }
        Day last = days.get(days.size() - 1);
        add(
                new LoadChart(
                        days.stream().map(day -> label(day.day())).toList(),
                        days.stream().map(Day::open).toList(),
                        days.stream().map(Day::overdue).toList(),
                        getTranslation(
                                "supervision.chart.summary", DAYS, last.open(), last.overdue())),
                table(days));
    }

    private String label(LocalDate day) {
        return day.format(
                DateTimeFormatter.ofPattern(getTranslation("supervision.chart.day"), getLocale()));
    }

    private Details table(List<Day> days) {
        Element table = new Element("table");
        table.getClassList().add("gc-board-table");
        table.appendChild(
                line(
                        "th",
                        getTranslation("supervision.chart.date"),
                        getTranslation("supervision.chart.open"),
                        getTranslation("supervision.chart.overdue")));
        for (int i = days.size() - 1; i >= 0; i--) {
            Day day = days.get(i);
            table.appendChild(
                    line(
                            "td",
                            label(day.day()),
                            Integer.toString(day.open()),
                            Integer.toString(day.overdue())));
        }
        Section box = new Section();
        box.getElement().appendChild(table);
        return new Details(getTranslation("supervision.chart.table"), box);
    }

    private static Element line(String cell, String... words) {
        Element line = new Element("tr");
        for (String word : words) {
            line.appendChild(new Element(cell).setText(word));
        }
        return line;
    }
}
