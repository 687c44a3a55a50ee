package org.gridcase.casework.ui;

import org.gridcase.casework.CaseJourney;
import org.gridcase.casework.CaseNotices;
import org.gridcase.casework.CaseTimeline;
import org.gridcase.casework.Cases;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.inbox.ui.WorkItemPanel;
import org.gridcase.organisation.Units;
import org.gridcase.shared.ui.PhotoUploads;
import org.gridcase.shared.ui.Times;
import org.gridcase.supervision.ui.SubjectClocks;
import org.gridcase.supervision.ui.SubjectOrders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the parts of a case's page ask for. */
@Component
record CaseParts(
        Cases cases,
        CaseJourney journey,
        CaseTimeline timeline,
        CaseNotices notices,
        CaseNames words,
        CaseSentences sentences,
        Catalogue catalogue,
        Units units,
        Times times,
        SubjectOrders orders,
        SubjectClocks clocks,
        CaseUrging urging,
        PhotoUploads uploads,
        ObjectProvider<WorkItemPanel> panels) {}
