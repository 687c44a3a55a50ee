package org.gridcase.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;

/** What cannot stand in rows that are entered together: all of it is told at once. */
final class RowFaults {

    private RowFaults() {}

    /** What is wrong with one row. */
    interface Check<T> {
        Optional<FieldError> faultOf(T row);
    }

    /**
     * A single row needs no number.
     *
     * @throws Invalid with all faults of all rows
     */
    static <T> void refuse(List<T> rows, Check<T> check) {
        List<FieldError> errors = new ArrayList<>();
        for (int row = 1; row <= rows.size(); row++) {
            String prefix = rows.size() == 1 ? "" : "row[" + row + "].";
            check.faultOf(rows.get(row - 1))
                    .map(e -> new FieldError(prefix + e.field(), e.key(), e.args()))
                    .ifPresent(errors::add);
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    static Optional<FieldError> fault(String field, String key, String about) {
        return Optional.of(new FieldError(field, key, String.valueOf(about)));
    }
}
