package org.gridcase.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * Copies what stands beside it, and says so only when it did: browsers copy on pages they trust;
 * elsewhere the words are marked for copying by hand.
 */
public class CopyButton extends Button {

    /**
     * @param shown what is copied
     */
    public CopyButton(Component shown) {
        setText(getTranslation("shared.copy.copy"));
        setIcon(VaadinIcon.COPY_O.create());
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClickListener(
                click ->
                        shown.getElement()
                                .executeJs(
                                        "try {"
                                                + " await navigator.clipboard.writeText(this.textContent);"
                                                + " return true; } catch (e) {"
                                                + " getSelection().selectAllChildren(this);"
                                                + " return document.execCommand('copy'); }")
                                .then(
                                        Boolean.class,
                                        done -> {
                                            if (done) {
                                                Message.done(getTranslation("shared.copy.done"));
                                            }
                                        }));
    }
}
