package org.gridcase.workflow;

/** A job that was given up is tried again, or gone with its process. */
public record JobTakenUp(String job) {}
