package org.gridcase.shared;

import java.util.List;

/**
 * What is wrong with one field of a form or command.
 *
 * @param field name of the field as the form or command calls it
 * @param key key of the text in the bundles
 * @param args fill the placeholders of the text
 */
public record FieldError(String field, String key, List<Object> args) {
    public FieldError {
        args = List.copyOf(args);
    }

    public FieldError(String field, String key, Object... args) {
        this(field, key, List.of(args));
    }
}
