package org.gridcase.modelcheck;

import java.util.List;
import java.util.Locale;
import org.gridcase.shared.text.Bilingual;

/**
 * One difference between two versions of a model or form.
 *
 * @param kind what happened
 * @param element id of the element, or key of the field
 * @param name what people call it: the name, else the id
 * @param nameEn the name in English, null where there is none
 * @param type its type, such as {@code userTask} or {@code textarea}
 * @param properties what is different about it; empty unless changed
 */
public record Change(
        Kind kind,
        String element,
        String name,
        String nameEn,
        String type,
        List<Property> properties) {

    /** The name for readers of one language; Chinese where it was never translated. */
    public String name(Locale locale) {
        return new Bilingual(name, nameEn).in(locale);
    }

    /** What happened to an element. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** Only its place on the diagram, or in the order of the form, is another. */
        MOVED
    }

    /**
     * A property that differs.
     *
     * @param name its name in the file
     * @param before null when it was not there
     * @param after null when it is not there any more
     */
    public record Property(String name, String before, String after) {}
}
