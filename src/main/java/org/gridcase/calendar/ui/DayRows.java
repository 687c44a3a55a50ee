package org.gridcase.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.gridcase.shared.ui.DateFields;
import org.gridcase.worktime.CalendarDay;
import org.gridcase.worktime.CalendarDay.Kind;

/** Single days of a unit, one a row, to be added and taken away. */
class DayRows extends Div {
    private final List<Row> rows = new ArrayList<>();
    private final Div lines = new Div();

    DayRows(List<CalendarDay> days) {
        addClassName("gc-column");
        lines.addClassName("gc-column");
        Span label = new Span(getTranslation("calendar.unit.days"));
        label.addClassNames("gc-muted", "gc-small");
        Button add =
                new Button(
                        getTranslation("calendar.unit.addDay"),
                        VaadinIcon.PLUS.create(),
                        click -> row(null).date.focus());
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(label, lines, add);
        days.forEach(this::row);
    }

    /** What was entered; rows without a day are left out. */
    List<CalendarDay> days() {
        return rows.stream()
                .filter(row -> row.date.getValue() != null)
                .map(
                        row ->
                                new CalendarDay(
                                        row.date.getValue(),
                                        row.kind.getValue(),
                                        row.name.getValue().strip()))
                .toList();
    }

    private Row row(CalendarDay day) {
        Row row = new Row(day);
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(getTranslation("calendar.unit.removeDay"));
        remove.addClickListener(
                click -> {
                    rows.remove(row);
                    lines.remove(row);
                });
        row.add(remove);
        rows.add(row);
        lines.add(row);
        return row;
    }

    private static class Row extends Div {
        private final DatePicker date = DateFields.date(null);
        private final Select<Kind> kind = new Select<>();
        private final TextField name = new TextField();

        Row(CalendarDay day) {
            addClassName("gc-filters");
            date.setAriaLabel(getTranslation("calendar.sheet.date"));
            date.setWidth("9rem");
            kind.setItems(Kind.values());
            kind.setItemLabelGenerator(k -> getTranslation("calendar.unit.kind." + k.name()));
            kind.setAriaLabel(getTranslation("calendar.sheet.kind"));
            kind.setWidth("8rem");
            kind.setValue(Kind.HOLIDAY);
            name.setAriaLabel(getTranslation("calendar.sheet.name"));
            name.setPlaceholder(getTranslation("calendar.sheet.name"));
            name.setMaxLength(100);
            name.setWidth("9rem");
            if (day != null) {
                date.setValue(day.date());
                kind.setValue(day.kind());
                name.setValue(day.name());
            }
            add(date, kind, name);
        }
    }
}
