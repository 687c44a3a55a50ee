package org.gridcase.form;

/**
 * One answer of a field that offers a choice.
 *
 * @param value what is stored and compared, never shown
 * @param label what a person reads
 */
public record Option(String value, Wording label) {}
