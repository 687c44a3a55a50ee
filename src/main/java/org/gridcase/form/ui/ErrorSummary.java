package org.gridcase.form.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.text.Texts;

/**
 * All that is wrong with a form in one list, read out when it appears; each line leads to its
 * field.
 */
final class ErrorSummary extends Div {

    private final Paragraph heading = new Paragraph();
    private final UnorderedList lines = new UnorderedList();

    ErrorSummary() {
        addClassName("gc-form-errors");
        getElement().setAttribute("role", "alert");
        add(heading, lines);
        setVisible(false);
    }

    /**
     * @param jumps how to get to the fields that can be jumped to, by key
     */
    void show(List<FieldError> errors, Map<String, Runnable> jumps, Texts texts, Locale locale) {
        lines.removeAll();
        setVisible(!errors.isEmpty());
        heading.setText(texts.text(locale, "form.view.errors", String.valueOf(errors.size())));
        for (FieldError error : errors) {
            String words = texts.text(locale, error);
            Runnable jump = jumps.get(error.field());
            lines.add(jump == null ? new ListItem(words) : new ListItem(link(words, jump)));
        }
    }

    private static Button link(String words, Runnable jump) {
        Button link = new Button(words, click -> jump.run());
        link.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return link;
    }
}
