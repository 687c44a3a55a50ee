package org.gridcase.form.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.gridcase.form.Field;
import org.gridcase.shared.text.Texts;

/**
 * What stands under a field: its description, for long texts how much is written, and for a choice
 * that may be left open a way to take it back.
 */
final class FieldHelp extends Div {

    private final Field field;
    private final Texts texts;
    private final Span description = new Span();
    private final Span counter = new Span();
    private final Button clear = new Button();

    FieldHelp(Field field, Texts texts) {
        this.field = field;
        this.texts = texts;
        addClassName("gc-form-help");
        counter.addClassName("gc-form-counter");
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        description.setVisible(field.description() != null);
        counter.setVisible(field.kind() == Field.Kind.LONG_TEXT);
        clear.setVisible(false);
        add(description, counter, clear);
        count(null);
    }

    void onClear(Runnable cleared) {
        clear.addClickListener(click -> cleared.run());
    }

    void count(Object answer) {
        if (counter.isVisible()) {
            int written = answer == null ? 0 : ((String) answer).strip().length();
            int most = field.rules().maxLength();
            counter.setText(written + " / " + most);
            counter.setClassName("gc-form-counter-over", written > most);
        }
        clear.setVisible(
                field.kind() == Field.Kind.RADIO && !field.rules().required() && answer != null);
    }

    void speak(Locale locale) {
        if (field.description() != null) {
            description.setText(field.description().in(locale));
        }
        clear.setText(texts.text(locale, "form.view.clear"));
    }
}
