package org.gridcase.organisation;

import java.util.Locale;
import org.gridcase.shared.text.Bilingual;

/**
 * A level of the unit tree. Places differ in number and names of levels (domain.md section 2), so
 * they are rows, not code.
 *
 * @param rank order from top (1) to bottom; a unit's level must rank below its parent's
 * @param tier what units of this level are for, null when they only give structure
 */
public record LevelView(String code, String name, String nameEn, int rank, Tier tier) {

    public String name(Locale locale) {
        return english(locale, nameEn) ? nameEn : name;
    }

    /** The name as an argument of a sentence, whatever language that turns out to be in. */
    Bilingual said() {
        return new Bilingual(name, nameEn);
    }

    static boolean english(Locale locale, String text) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
                && text != null
                && !text.isBlank();
    }
}
