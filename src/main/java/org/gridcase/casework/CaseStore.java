package org.gridcase.casework;

import java.util.List;
import java.util.Optional;
import org.gridcase.shared.NotFound;

/** Where cases are kept. Commands lock theirs first, so that they follow one another. */
interface CaseStore {

    /** A new case, under every unit that has it in its ledger. */
    void add(Case theCase, List<String> units);

    Optional<Case> find(String number);

    default Case get(String number) {
        return find(number).orElseThrow(() -> new NotFound("casework.error.unknown", number));
    }

    Case lock(String number);

    Optional<Case> byTrackingCode(String code);

    /** The case now also stands in the ledger of this unit, e.g. of a department that was asked. */
    void concerns(Case theCase, String unit);

    boolean inLedgerOf(Case theCase, List<String> units);
}
