package org.gridcase.workflow;

/**
 * Marks the beans that a process model may call, under their bean name. No other bean is visible to
 * the engine: a model is code, and this is the whole of what it can reach.
 */
public interface ModelBean {}
