package org.gridcase.shared.attachment;

/** A file that was checked and made harmless, ready to be stored. */
public sealed interface Accepted permits Upload {}
