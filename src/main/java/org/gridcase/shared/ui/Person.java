package org.gridcase.shared.ui;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A colleague as shown to others.
 *
 * @param name as the viewer may see it, masked already where needed
 * @param post name of the post in the viewer's language; may be null
 * @param unit name of the unit in the viewer's language; may be null
 * @param phone how to reach the person; null when not for the viewer
 */
public record Person(String name, String post, String unit, String phone) {

    /** Unit and post, where known. */
    public String standing() {
        return Stream.of(unit, post)
                .filter(Objects::nonNull)
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
