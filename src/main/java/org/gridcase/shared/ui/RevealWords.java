package org.gridcase.shared.ui;

import com.vaadin.flow.component.Component;

/**
 * Gives the eye that shows a password its name for screen readers; Vaadin's Java side has no word
 * for it.
 */
public final class RevealWords {
    private static final String NAME_THEM =
            "customElements.whenDefined('vaadin-password-field').then(() =>"
                    + " requestAnimationFrame(() =>"
                    + " [this, ...this.querySelectorAll('vaadin-password-field')]"
                    + ".filter(field => field.localName === 'vaadin-password-field')"
                    + ".forEach(field => { field.i18n = {reveal: $0}; })))";

    private RevealWords() {}

    /**
     * @param around a password field, or what holds some
     */
    public static void of(Component around) {
        around.getElement().executeJs(NAME_THEM, around.getTranslation("shared.password.reveal"));
    }
}
