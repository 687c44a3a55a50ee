package org.gridcase.shared.text;

import java.util.List;
import java.util.Locale;

/** The languages the program speaks; Chinese first. */
public final class Locales {
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> ALL = List.of(CHINESE, ENGLISH);

    private Locales() {}

    /** The spoken language nearest to what is wished: English for any English, else Chinese. */
    public static Locale nearest(Locale wished) {
        boolean english = wished != null && "en".equals(wished.getLanguage());
        return english ? ENGLISH : CHINESE;
    }
}
