package org.gridcase.deliberation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gridcase.shared.Invalid;

/**
 * An implementation plan (实施方案).
 *
 * @param cost in yuan, null when it costs nothing or nobody knows yet
 * @param responsible an office or a group, never a resident's name
 */
public record Plan(
        String what, String place, BigDecimal cost, String responsible, LocalDate byWhen) {

    private static final BigDecimal MOST = new BigDecimal("999999999999");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /**
     * Ready for the public: nothing missing, nothing personal.
     *
     * @throws org.gridcase.shared.Invalid with the field that cannot stand
     */
    Plan checked() {
        if (byWhen == null) {
            throw new Invalid("byWhen", "deliberation.error.required");
        }
        if (byWhen.getYear() < FIRST_YEAR || byWhen.getYear() > LAST_YEAR) {
            throw new Invalid(
                    "byWhen",
                    "deliberation.error.byWhen",
                    Integer.toString(FIRST_YEAR),
                    Integer.toString(LAST_YEAR));
        }
        if (cost != null && (cost.signum() < 0 || cost.compareTo(MOST) > 0)) {
            throw new Invalid("cost", "deliberation.error.cost");
        }
        return new Plan(
                PublicWords.required("what", what, 2000),
                PublicWords.required("place", place, 300),
                cost,
                PublicWords.required("responsible", responsible, 200),
                byWhen);
    }
}
