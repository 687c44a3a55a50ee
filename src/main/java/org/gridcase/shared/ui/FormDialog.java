package org.gridcase.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.gridcase.shared.Invalid;

/**
 * A form in a dialog, in one column: what is wrong is shown in it, and it closes when its act went
 * well. Once something was typed only its buttons close it.
 */
public class FormDialog extends Dialog {
    private final FieldErrors errors = new FieldErrors();
    private final Div column = new Div(errors);
    private final Button submit;
    private transient Runnable act = () -> {};

    /**
     * @param word the act as a verb, on the button that does it
     */
    public FormDialog(String title, String word) {
        setHeaderTitle(title);
        setWidth("min(96vw, 36rem)");
        setMaxHeight("94vh");
        UnsentWords.keptIn(this, column);
        column.addClassName("gc-column");
        add(column);
        submit = new Button(word, click -> submit());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setDisableOnClick(true);
        Button cancel = new Button(getTranslation("shared.confirm.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, submit);
        Shortcuts.addShortcutListener(this, submit::click, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                // the field one is in sends what was typed first
                .setResetFocusOnActiveElement(true);
    }

    /** The fields from top to bottom. */
    public FormDialog fields(Component... fields) {
        column.add(fields);
        for (Component field : fields) {
            if (field instanceof HasValue<?, ?> value) {
                value.addValueChangeListener(
                        change -> {
                            if (change.isFromClient()) {
                                setCloseOnEsc(false);
                            }
                        });
            }
        }
        return this;
    }

    /** Where each error is shown; fields are named as the command names them. */
    public FieldErrors errors() {
        return errors;
    }

    /** What the button does; the dialog stays open when it is refused. */
    public FormDialog onSubmit(Runnable act) {
        this.act = act;
        return this;
    }

    private void submit() {
        errors.clear();
        try {
            act.run();
            close();
        } catch (Invalid refused) {
            errors.show(refused.errors());
        } finally {
            submit.setEnabled(true);
        }
    }
}
