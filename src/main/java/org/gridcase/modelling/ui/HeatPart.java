package org.gridcase.modelling.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridcase.modelling.Heat;
import org.gridcase.modelling.ReleaseView;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.DateWords;
import org.gridcase.shared.ui.ProcessDiagram;
import org.gridcase.shared.ui.ProcessDiagram.Mark;
import org.gridcase.workflow.ProcessModels;
import org.gridcase.workflow.StepTimes.Taken;

/** Where the cases of a version stand now, and how long its steps took in a time one chooses. */
class HeatPart extends Div {

    /** Days back that are offered; 0 stands for dates of one’s own. */
    private static final List<Integer> PERIODS = List.of(7, 30, 90, 365, 0);

    private static final int USUAL = 90;
    private static final int HOTTEST = 4;

    private final transient Heat heat;
    private final transient ProcessModels models;
    private final transient Actor actor;
    private final transient ZoneId place;
    private final Select<ReleaseView> version = new Select<>();
    private final Select<Integer> period = new Select<>();
    private final DatePicker first = new DatePicker();
    private final DatePicker last = new DatePicker();
    private final ProcessDiagram diagram = new ProcessDiagram();
    private final Div table = new Div();

    /**
     * @param versions those that were ever in use, the newest first
     * @param today until when own dates go to begin with
     */
    HeatPart(
            List<ReleaseView> versions,
            Heat heat,
            ProcessModels models,
            Actor actor,
            Texts texts,
            ZoneId place,
            LocalDate today) {
        this.heat = heat;
        this.models = models;
        this.actor = actor;
        this.place = place;
        version.setLabel(getTranslation("modelling.field.number"));
        version.setItems(versions);
        version.setItemLabelGenerator(
                each -> getTranslation("modelling.view.number", each.number()));
        version.setValue(versions.get(0));
        period.setLabel(getTranslation("modelling.heat.period"));
        period.setItems(PERIODS);
        period.setItemLabelGenerator(
                days ->
                        days == 0
                                ? getTranslation("modelling.heat.own")
                                : getTranslation("modelling.heat.days", days));
        period.setValue(USUAL);
        date(first, "modelling.heat.first", today.minusDays(USUAL), texts);
        date(last, "modelling.heat.last", today, texts);
        version.addValueChangeListener(change -> draw());
        period.addValueChangeListener(change -> draw());
        Div choice = new Div(version, period, first, last);
        choice.addClassName("gc-heat-choice");
        diagram.setHeight("28rem");
        Paragraph hint = new Paragraph(getTranslation("modelling.heat.hint"));
        hint.addClassName("gc-muted");
        add(choice, diagram, hint, table);
        draw();
    }

    private void date(DatePicker picker, String label, LocalDate day, Texts texts) {
        picker.setLabel(getTranslation(label));
        picker.setLocale(getLocale());
        picker.setI18n(DateWords.calendar(texts, getLocale()));
        picker.setValue(day);
        picker.addValueChangeListener(change -> draw());
    }

    private void draw() {
        boolean own = period.getValue() == 0;
        first.setVisible(own);
        last.setVisible(own);
        String definition = version.getValue().definitionId();
        Map<String, Long> standing = heat.standing(actor, definition);
        Map<String, Taken> taken = taken(definition, own);
        long most = standing.values().stream().max(Comparator.naturalOrder()).orElse(0L);
        Map<String, Mark> marks = new TreeMap<>();
        Map<String, String> notes = new TreeMap<>();
        Set<String> elements = new TreeSet<>(standing.keySet());
        elements.addAll(taken.keySet());
        for (String element : elements) {
            long here = standing.getOrDefault(element, 0L);
            Taken times = taken.get(element);
            marks.put(
                    element,
                    new Mark(
                            here == 0 ? "" : getTranslation("modelling.view.standing", here),
                            times == null ? "" : brief(times),
                            here == 0 ? 0 : (int) Math.max(1, HOTTEST * here / most)));
            if (times != null) {
                notes.put(element, words(times));
            }
        }
        boolean chinese = Locales.nearest(getLocale()) != Locales.ENGLISH;
        String model = models.diagram(definition, chinese);
        diagram.showMarked(model, marks, notes);
        show(elements, standing, taken, StepNames.all(model));
    }

    private Map<String, Taken> taken(String definition, boolean own) {
        if (!own) {
            return heat.taken(actor, definition, period.getValue());
        }
        if (first.getValue() == null || last.getValue() == null) {
            return Map.of();
        }
        Instant from = first.getValue().atStartOfDay(place).toInstant();
        Instant until = last.getValue().plusDays(1).atStartOfDay(place).toInstant();
        return heat.taken(actor, definition, from, until);
    }

    /** The same as a table, for those who cannot see the diagram or point at it. */
    private void show(
            Set<String> elements,
            Map<String, Long> standing,
            Map<String, Taken> taken,
            Map<String, String> names) {
        table.removeAll();
        if (elements.isEmpty()) {
            table.setText(getTranslation("modelling.heat.nothing"));
            return;
        }
        NativeTable rows = new NativeTable();
        rows.addClassName("gc-changes");
        NativeTableRow head = rows.getHead().addRow();
        for (String title : List.of("step", "standing", "passed", "median", "ninth")) {
            head.addHeaderCell().setText(getTranslation("modelling.heat." + title));
        }
        for (String element : elements) {
            Taken times = taken.get(element);
            NativeTableRow row = rows.getBody().addRow();
            row.addDataCell().setText(names.getOrDefault(element, element));
            row.addDataCell().setText(String.valueOf(standing.getOrDefault(element, 0L)));
            row.addDataCell().setText(times == null ? "0" : String.valueOf(times.passed()));
            row.addDataCell().setText(times == null ? "—" : length(times.median()));
            row.addDataCell().setText(times == null ? "—" : length(times.ninth()));
        }
        table.add(rows);
    }

    private String brief(Taken taken) {
        return getTranslation(
                "modelling.heat.brief", length(taken.median()), length(taken.ninth()));
    }

    private String words(Taken taken) {
        return getTranslation(
                "modelling.view.taken",
                taken.passed(),
                length(taken.median()),
                length(taken.ninth()));
    }

    private String length(Duration length) {
        long minutes = length.toMinutes();
        if (minutes < 120) {
            return getTranslation("modelling.view.minutes", minutes);
        }
        return minutes < 72 * 60
                ? getTranslation("modelling.view.hours", minutes / 60)
                : getTranslation("modelling.heat.length", minutes / (24 * 60));
    }
}
