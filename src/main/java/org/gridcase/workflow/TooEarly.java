package org.gridcase.workflow;

/**
 * A job came before its time. Its transaction is undone, and the engine runs it again without
 * counting this as a failure.
 */
public abstract class TooEarly extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected TooEarly(String message) {
        super(message);
    }
}
