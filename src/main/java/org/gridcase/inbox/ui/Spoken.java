package org.gridcase.inbox.ui;

import java.util.Locale;
import org.gridcase.shared.text.Locales;

/** Picks the wording of a name that is kept in both languages. */
final class Spoken {
    private Spoken() {}

    /** English where it is spoken and known, else Chinese; never null. */
    static String of(Locale locale, String chinese, String english) {
        boolean wished = Locales.nearest(locale).equals(Locales.ENGLISH);
        if (wished && english != null && !english.isBlank()) {
            return english;
        }
        return chinese == null ? "" : chinese;
    }
}
