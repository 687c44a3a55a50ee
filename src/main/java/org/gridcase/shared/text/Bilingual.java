package org.gridcase.shared.text;

import java.util.Locale;

/**
 * A name in both languages, so that each reader gets it in his own.
 *
 * @param zh the Chinese one, never blank
 * @param en the English one; null or blank where there is none, and the Chinese is read
 */
public record Bilingual(String zh, String en) {

    public String in(Locale locale) {
        boolean english = Locales.nearest(locale) == Locales.ENGLISH;
        return english && en != null && !en.isBlank() ? en : zh;
    }
}
