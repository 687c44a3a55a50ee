package org.gridcase.modelcheck;

/** How bad a finding is. */
public enum Severity {
    /** Could do harm: refused even by the engine's own deployment. */
    UNSAFE,
    /** Would break running work: may be drafted, never released. */
    ERROR,
    /** Worth a look before the release. */
    HINT
}
