package org.gridcase.form;

import java.util.Locale;
import org.gridcase.shared.text.Locales;

/**
 * A text of a form in both languages. Chinese is the original; where the English is missing a
 * reader gets the Chinese, never an empty label.
 *
 * @param zh the Chinese text, never blank
 * @param en the English text, or null when the form gives none
 */
public record Wording(String zh, String en) {

    /** The text for a reader of {@code locale}; anything that is not English reads Chinese. */
    public String in(Locale locale) {
        return en != null && Locales.nearest(locale) == Locales.ENGLISH ? en : zh;
    }
}
