package org.gridcase.form;

import java.math.BigDecimal;

/**
 * What an answer must meet. A limit that does not apply is null.
 *
 * @param required whether an answer must be given when the field is shown
 * @param minLength least characters (UTF-16 units, as browsers count) of a text
 * @param maxLength most characters of a text; never null for texts
 * @param min least value of a number
 * @param max greatest value of a number
 * @param pattern what a text must contain, or null
 */
public record Rules(
        boolean required,
        Integer minLength,
        Integer maxLength,
        BigDecimal min,
        BigDecimal max,
        TextPattern pattern) {}
