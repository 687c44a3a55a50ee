package org.gridcase.casework.ui;

import org.gridcase.casework.CaseLedger;
import org.gridcase.casework.ReportDesk;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Units;
import org.gridcase.shared.ui.PhotoUploads;
import org.gridcase.shared.ui.Times;
import org.springframework.stereotype.Component;

/** What the parts of the report form ask for. */
@Component
record ReportParts(
        Catalogue catalogue,
        ReportDesk desk,
        CaseLedger ledger,
        Units units,
        Jurisdiction jurisdiction,
        PhotoUploads uploads,
        Times times) {}
