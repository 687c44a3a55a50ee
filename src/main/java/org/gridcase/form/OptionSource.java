package org.gridcase.form;

import java.util.List;

/**
 * Gives the options of fields whose form names a source ({@code valuesKey}) instead of listing
 * them, such as the departments of a town. Asked each time a form is drawn or checked, so that an
 * answer is held against what is offered now.
 */
@FunctionalInterface
public interface OptionSource {

    /** No source is known: fields with a {@code valuesKey} offer nothing. */
    OptionSource NONE = valuesKey -> List.of();

    /** The options of the source, in the order they are shown; empty when there are none. */
    List<Option> options(String valuesKey);
}
