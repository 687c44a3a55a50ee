package org.gridcase.casework.ui;

import java.time.Clock;
import java.time.ZoneId;
import org.gridcase.casework.CaseLedger;
import org.gridcase.casework.LedgerExport;
import org.gridcase.casework.OpenCases;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Units;
import org.gridcase.organisation.ui.Colleagues;
import org.gridcase.shared.ui.Times;
import org.springframework.stereotype.Component;

/** What the parts of the ledger page ask for. */
@Component
record LedgerParts(
        CaseLedger ledger,
        OpenCases openCases,
        LedgerExport export,
        Catalogue catalogue,
        Units units,
        Jurisdiction jurisdiction,
        CurrentActor currentActor,
        Colleagues colleagues,
        Times times,
        Clock clock,
        ZoneId zone) {

    CaseLedger.Filter filter(LedgerQuery query) {
        return query.filter(clock.instant(), zone);
    }
}
