package org.gridcase.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.UnsentWords;

/**
 * Asks for the reason of an act, and says what the act means. Sends once, however often the button
 * is pressed: all presses carry one request id.
 */
class ReasonDialog extends Dialog {

    /** Longest reason, in characters; the service holds the same limit. */
    private static final int LONGEST = 2000;

    /**
     * @param title the act
     * @param consequence what happens then
     * @param send the act as a verb, on the button
     */
    record Wording(String title, String consequence, String send) {}

    /** What is done with the reason; an {@link Invalid} is shown at the fields. */
    interface Act {
        void with(String requestId, String reason);
    }

    private final String requestId = UUID.randomUUID().toString();
    private final TextArea reason = new TextArea();
    private final Div fields = new Div();
    private final Map<String, HasValidationProperties> byName = new LinkedHashMap<>();
    private final Button send;
    private final transient Act act;

    ReasonDialog(Wording words, Act act) {
        this.act = act;
        addClassName("gc-reason");
        setHeaderTitle(words.title());
        setWidth("min(34rem, 100vw)");
        reason.setLabel(getTranslation("inbox.dialog.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setMinRows(3);
        reason.setWidthFull();
        UnsentWords.keptIn(this, fields);
        fields.addClassName("gc-reason-fields");
        add(new Paragraph(words.consequence()), fields);
        field("words", reason);
        byName.put("reason", reason);
        send = new Button(words.send(), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter()
                .add(new Button(getTranslation("shared.confirm.cancel"), click -> close()), send);
        Shortcuts.addShortcutListener(this, this::send, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                .setResetFocusOnActiveElement(true);
    }

    /** Another field above the reason, under the name that the service's errors use. */
    final <F extends Component & HasValidationProperties> void field(String name, F field) {
        byName.put(name, field);
        fields.addComponentAsFirst(field);
        if (field instanceof HasValue<?, ?> answer) {
            answer.addValueChangeListener(change -> field.setInvalid(false));
        }
    }

    /** What is missing before the service is asked; overridden where more is asked for. */
    boolean complete() {
        if (reason.isEmpty() || reason.getValue().isBlank()) {
            show(new FieldError("words", "inbox.error.reasonRequired"));
            reason.focus();
            return false;
        }
        return true;
    }

    final void show(FieldError error) {
        String words = getTranslation(error.key(), error.args().toArray());
        HasValidationProperties field = byName.get(error.field());
        if (field == null) {
            Message.refused(words);
        } else {
            field.setErrorMessage(words);
            field.setInvalid(true);
        }
    }

    final void send() {
        if (!complete()) {
            return;
        }
        try {
            act.with(requestId, reason.getValue());
            close();
        } catch (Invalid refused) {
            refused.errors().forEach(this::show);
        }
    }
}
