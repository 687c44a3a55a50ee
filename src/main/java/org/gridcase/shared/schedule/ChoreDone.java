package org.gridcase.shared.schedule;

/** A duty was done to its end. */
public record ChoreDone(String name) {}
