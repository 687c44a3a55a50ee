package org.gridcase.shared;

/** The person may see the thing but not do this to it. */
public class Denied extends DomainException {
    public Denied(String key, Object... args) {
        super(key, args);
    }
}
