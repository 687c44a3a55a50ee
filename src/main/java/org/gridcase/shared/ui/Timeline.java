package org.gridcase.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened, in sentences, newest first as given; runs of system steps are folded into one row.
 */
public class Timeline extends UnorderedList {

    /**
     * One thing that happened.
     *
     * @param when shown above the sentence
     * @param sentence who did what, in the viewer's language
     * @param system done by the program, not by a person: folded
     * @param more shown under the sentence: words, photographs, files
     */
    public record Row(
            Component when, String sentence, Tone tone, boolean system, List<Component> more) {
        public Row {
            more = List.copyOf(more);
        }

        /** A plain act of a person. */
        public static Row of(Component when, String sentence, Component... more) {
            return new Row(when, sentence, Tone.CALM, false, List.of(more));
        }

        /** A step that the program made by itself. */
        public static Row system(Component when, String sentence) {
            return new Row(when, sentence, Tone.CALM, true, List.of());
        }
    }

    public Timeline(List<Row> rows) {
        addClassName("gc-timeline");
        List<Row> run = new ArrayList<>();
        for (Row row : rows) {
            if (row.system()) {
                run.add(row);
            } else {
                fold(run);
                add(item(row));
            }
        }
        fold(run);
    }

    private static ListItem item(Row row) {
        ListItem item = new ListItem();
        item.getElement().setAttribute("tone", row.tone().colour());
        Span when = new Span(row.when());
        when.addClassName("gc-timeline-when");
        Span sentence = new Span(row.sentence());
        sentence.addClassName("gc-words");
        item.add(when, sentence);
        if (!row.more().isEmpty()) {
            Div more = new Div();
            more.addClassName("gc-timeline-more");
            more.add(row.more());
            item.add(more);
        }
        return item;
    }

    private void fold(List<Row> run) {
        if (run.isEmpty()) {
            return;
        }
        NativeDetails details =
                new NativeDetails(getTranslation("shared.timeline.folded", run.size()));
        Div steps = new Div();
        run.forEach(row -> steps.add(new Paragraph(row.when(), new Span(" " + row.sentence()))));
        details.setContent(steps);
        ListItem item = new ListItem(details);
        item.getElement().setAttribute("folded", true);
        add(item);
        run.clear();
    }
}
