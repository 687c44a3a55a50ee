package org.gridcase.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Instant;
import org.gridcase.casework.CaseLedger;
import org.gridcase.casework.CaseState;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.shared.Invalid;

/** What a ledger is narrowed to. */
record CaseFilter(
        @Parameter(
                        description =
                                "Code of the unit whose ledger is read; may be left out by who has"
                                        + " one ledger only, see /me")
                String unit,
        @Parameter(description = "Only cases on this handling path") HandlingPath path,
        @Parameter(description = "Only cases in this state") CaseState state,
        @Parameter(description = "Only cases of this item of the catalogue") String item,
        @Parameter(description = "Part of the number, the place or the words") String text,
        @Parameter(description = "Reported at or after this instant") Instant from,
        @Parameter(description = "Reported before this instant") Instant until,
        @Parameter(description = "Only cases that are not filed or withdrawn") Boolean open,
        @Parameter(description = "Only cases whose present step is overdue") Boolean late,
        @Parameter(description = "The mark next of the page before") String cursor,
        @Parameter(description = "Most items to answer, 1 to 200; 50 when left out")
                Integer limit) {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    CaseLedger.Filter filter(Clock clock) {
        return new CaseLedger.Filter(
                path,
                state,
                item == null || item.isBlank() ? null : item.strip(),
                text,
                usual("from", from),
                usual("until", until),
                Boolean.TRUE.equals(late) ? clock.instant() : null,
                Boolean.TRUE.equals(open));
    }

    /** Databases know no others. */
    static Instant usual(String field, Instant instant) {
        if (instant != null && (instant.isBefore(EARLIEST) || instant.isAfter(LATEST))) {
            throw new Invalid(field, "api.error.range", EARLIEST.toString(), LATEST.toString());
        }
        return instant;
    }
}
