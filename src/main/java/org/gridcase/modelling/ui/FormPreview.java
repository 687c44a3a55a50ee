package org.gridcase.modelling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Stream;
import org.gridcase.form.Field;
import org.gridcase.form.FormRefused;
import org.gridcase.form.FormSchema;

/** What a form asks, in order, or why it cannot be read. */
class FormPreview extends Div {

    FormPreview(String form) {
        addClassName("gc-column");
        show(form);
    }

    void show(String form) {
        removeAll();
        try {
            fields(FormSchema.parse(form)).forEach(this::add);
        } catch (FormRefused refused) {
            add(new Paragraph(getTranslation(refused.key(), refused.args())));
        }
    }

    private Stream<Paragraph> fields(FormSchema form) {
        return form.fields().stream().map(this::line);
    }

    private Paragraph line(Field field) {
        String words = field.label().in(getLocale());
        return new Paragraph(field.rules().required() ? words + " *" : words);
    }
}
