package org.gridcase.shared;

/** There is no such thing, or the asking person may not know that there is: both answer alike. */
public class NotFound extends DomainException {
    public NotFound(String key, Object... args) {
        super(key, args);
    }
}
