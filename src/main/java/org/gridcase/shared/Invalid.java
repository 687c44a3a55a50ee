package org.gridcase.shared;

import java.util.List;

/** What was entered cannot stand; every field that is wrong is named at once. */
public class Invalid extends DomainException {
    private final transient List<FieldError> errors;

    public Invalid(List<FieldError> errors) {
        super("shared.error.invalid", errors.stream().map(FieldError::field).toArray());
        this.errors = List.copyOf(errors);
    }

    public Invalid(String field, String key, Object... args) {
        this(List.of(new FieldError(field, key, args)));
    }

    public List<FieldError> errors() {
        return errors == null ? List.of() : errors;
    }
}
