package org.gridcase.api;

import java.util.List;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.problem.ProblemType;

/** What a program sent is wrong before any feature hears of it. */
final class BadRequest extends DomainException {
    private final ProblemType type;
    private final transient List<FieldError> errors;

    BadRequest(ProblemType type, String key, Object... args) {
        super(key, args);
        this.type = type;
        this.errors = List.of();
    }

    BadRequest(List<FieldError> errors, String key) {
        super(key);
        this.type = ProblemType.BAD_REQUEST;
        this.errors = List.copyOf(errors);
    }

    ProblemType type() {
        return type;
    }

    List<FieldError> errors() {
        return errors == null ? List.of() : errors;
    }
}
