package org.gridcase.shared;

/** Somebody else was faster, or the thing is no longer in the state that the act needs. */
public class Conflict extends DomainException {
    public Conflict(String key, Object... args) {
        super(key, args);
    }
}
