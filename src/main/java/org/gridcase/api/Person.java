package org.gridcase.api;

/** A member of staff. */
record Person(String id, String name) {}
