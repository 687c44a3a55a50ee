package org.gridcase.form.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;

/**
 * All that was wrong with a form at the last attempt in one list, read out when it appears; each
 * line leads to its field. Corrected lines are struck out and stay, so that the page does not jump
 * under the hand that corrects the next.
 */
final class ErrorSummary extends Div {

    private final Paragraph heading = new Paragraph();
    private final UnorderedList lines = new UnorderedList();
    private final List<ListItem> items = new ArrayList<>();
    private List<Line> shown = List.of();

    ErrorSummary() {
        addClassName("gc-form-errors");
        add(heading, lines);
        setVisible(false);
    }

    /**
     * @param field key of the field, as the error names it
     * @param words what is wrong
     * @param corrected whether it was wrong, and is not any more
     * @param jump to the field, or null when there is none
     */
    record Line(String field, String words, boolean corrected, Runnable jump) {
        private boolean reads(Line other) {
            return field.equals(other.field)
                    && words.equals(other.words)
                    && corrected == other.corrected
                    && (jump == null) == (other.jump == null);
        }
    }

    /**
     * @param aloud whether a screen reader shall read it all at once
     */
    void show(String title, List<Line> next, boolean aloud) {
        getElement().setAttribute("role", aloud ? "alert" : "group");
        heading.setText(title);
        replace(next);
        setVisible(!next.isEmpty());
        setClassName("gc-form-corrected", next.stream().allMatch(Line::corrected));
    }

    /**
     * Touches changed lines only: pressing a link leaves a field, which may change its line, before
     * the link is clicked, and a link that is made anew in between would lose the click.
     */
    private void replace(List<Line> next) {
        for (int i = 0; i < next.size(); i++) {
            if (i >= shown.size()) {
                items.add(item(next.get(i)));
                lines.add(items.get(i));
            } else if (!shown.get(i).reads(next.get(i))) {
                ListItem changed = item(next.get(i));
                lines.remove(items.set(i, changed));
                lines.addComponentAtIndex(i, changed);
            }
        }
        while (items.size() > next.size()) {
            lines.remove(items.remove(items.size() - 1));
        }
        shown = List.copyOf(next);
    }

    private static ListItem item(Line line) {
        if (line.corrected() || line.jump() == null) {
            ListItem item = new ListItem(line.words());
            item.setClassName("gc-form-corrected", line.corrected());
            return item;
        }
        Button link = new Button(line.words(), click -> line.jump().run());
        link.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return new ListItem(link);
    }
}
