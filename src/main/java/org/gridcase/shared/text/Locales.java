package org.gridcase.shared.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The languages the program speaks; Chinese first. */
public final class Locales {
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> ALL = List.of(CHINESE, ENGLISH);

    private static final Set<String> SPOKEN = Set.of("zh", "en");

    private Locales() {}

    /** The spoken language nearest to what is wished: English for any English, else Chinese. */
    public static Locale nearest(Locale wished) {
        boolean english = wished != null && "en".equals(wished.getLanguage());
        return english ? ENGLISH : CHINESE;
    }

    /**
     * The language a program asks for in its header {@code Accept-Language}: the first one wished
     * that we speak, else Chinese.
     */
    public static Locale asked(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return CHINESE;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange().replace("-*", "")))
                    .filter(wished -> SPOKEN.contains(wished.getLanguage()))
                    .findFirst()
                    .map(Locales::nearest)
                    .orElse(CHINESE);
        } catch (IllegalArgumentException noLanguages) {
            return CHINESE;
        }
    }
}
