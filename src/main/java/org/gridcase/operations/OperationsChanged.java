package org.gridcase.operations;

/** Incidents came or went: published in the transaction, heard after its commit by open pages. */
public record OperationsChanged() {}
