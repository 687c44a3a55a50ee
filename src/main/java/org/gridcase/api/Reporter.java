package org.gridcase.api;

import org.gridcase.casework.ReportMatter;
import org.springframework.lang.Nullable;

/** The resident who raised a matter; masked wherever it was not asked for by name. */
record Reporter(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String idNumber,
        @Nullable String address) {

    static Reporter of(ReportMatter.Reporter person) {
        return person == null
                ? null
                : new Reporter(person.name(), person.phone(), person.idNumber(), person.address());
    }

    ReportMatter.Reporter command() {
        return new ReportMatter.Reporter(name, phone, idNumber, address);
    }
}
