package org.gridcase.casework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.ui.FieldErrors;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.UnsentWords;

/**
 * Collects what an act on a case needs and does it once, however often the button is pressed. What
 * is wrong stands at its field and the dialog stays open with all that was typed.
 */
abstract class CaseDialog extends Dialog {

    static final int MAX_WORDS = 2000;

    private final transient CaseOnPage page;
    private final String requestId = UUID.randomUUID().toString();
    private final FieldErrors errors = new FieldErrors();
    private final Div fields = new Div();
    private final Button act;
    private final String doneKey;

    /**
     * @param key texts of the act: {@code .title}, {@code .act}, {@code .done}
     */
    CaseDialog(CaseOnPage page, String key) {
        this.page = page;
        this.doneKey = key + ".done";
        setHeaderTitle(getTranslation(key + ".title"));
        setWidth("min(100vw, 36rem)");
        UnsentWords.keptIn(this, fields);
        fields.addClassName("gc-dialog-fields");
        add(errors, fields);
        act = new Button(getTranslation(key + ".act"), click -> send());
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(getTranslation("shared.confirm.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, act);
        Shortcuts.addShortcutListener(this, this::send, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                .setResetFocusOnActiveElement(true);
    }

    /** Does it; the same request id however often. */
    abstract void act(String requestId);

    final CaseOnPage page() {
        return page;
    }

    /** What cannot be undone has a button that says so. */
    final void dangerous() {
        act.addThemeVariants(ButtonVariant.LUMO_ERROR);
    }

    /** Something to read before one decides. */
    final void say(String words) {
        fields.add(new Paragraph(words));
    }

    /** A field with the name under which the service tells its errors. */
    final <T extends Component> T field(String name, T field) {
        errors.at(name, field);
        fields.add(field);
        return field;
    }

    final TextArea words(String name, String labelKey, int longest) {
        TextArea words = new TextArea(getTranslation(labelKey));
        words.setWidthFull();
        words.setMinHeight("6rem");
        words.setMaxLength(longest);
        words.setValueChangeMode(ValueChangeMode.ON_BLUR);
        words.setRequiredIndicatorVisible(true);
        return field(name, words);
    }

    private void send() {
        try {
            act(requestId);
        } catch (Invalid refused) {
            errors.show(refused.errors());
            return;
        }
        close();
        Message.done(getTranslation(doneKey));
        page.refresh().run();
    }
}
