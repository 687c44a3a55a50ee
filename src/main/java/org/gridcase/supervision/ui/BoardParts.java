package org.gridcase.supervision.ui;

import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Units;
import org.gridcase.organisation.ui.Colleagues;
import org.gridcase.shared.ui.Times;
import org.gridcase.supervision.DecisionStatistics;
import org.gridcase.supervision.LoadByDay;
import org.gridcase.supervision.OrdersAtOnce;
import org.gridcase.supervision.Urging;
import org.gridcase.supervision.WatchBoard;
import org.springframework.stereotype.Component;

/** What the parts of the watch board ask for. */
@Component
record BoardParts(
        CurrentActor current,
        WatchBoard board,
        LoadByDay load,
        DecisionStatistics decisions,
        Urging urging,
        OrderParts orders,
        OrdersAtOnce atOnce,
        Units units,
        Colleagues colleagues,
        SupervisionWords words,
        Times times) {}
