package org.gridcase.shared.ui;

import com.vaadin.flow.component.HasElement;
import java.util.Locale;
import org.gridcase.shared.text.Locales;

/**
 * Marks what is written in one language whatever the page speaks, such as the fields for the name
 * of a unit in each: screen readers pronounce it as that language.
 */
public final class WrittenIn {
    private WrittenIn() {}

    public static <T extends HasElement> T chinese(T part) {
        return in(Locales.CHINESE, part);
    }

    public static <T extends HasElement> T english(T part) {
        return in(Locales.ENGLISH, part);
    }

    /** What is a name to machines, such as that of a file: nobody's language, never translated. */
    public static <T extends HasElement> T noLanguage(T part) {
        part.getElement().setAttribute("translate", "no");
        return part;
    }

    private static <T extends HasElement> T in(Locale language, T part) {
        part.getElement().setAttribute("lang", language.toLanguageTag());
        return part;
    }
}
