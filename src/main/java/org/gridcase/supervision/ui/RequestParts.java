package org.gridcase.supervision.ui;

import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.ui.Colleagues;
import org.gridcase.shared.ui.Times;
import org.gridcase.supervision.DecisionsAtOnce;
import org.gridcase.supervision.TimeRequests;
import org.springframework.stereotype.Component;

/** What the page of requests about deadlines asks for. */
@Component
record RequestParts(
        CurrentActor current,
        TimeRequests requests,
        DecisionsAtOnce decisions,
        Colleagues colleagues,
        SupervisionWords words,
        Times times) {}
