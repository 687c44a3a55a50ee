package org.gridcase.casework.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.casework.CaseView;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;

/**
 * A case as one person looks at it.
 *
 * @param steps its human steps in the order of their offer
 * @param offers units whose post may claim, by unclaimed step
 * @param refresh shows the page anew after something was done
 */
record CaseOnPage(
        Actor actor,
        CaseView theCase,
        List<WorkItemView> steps,
        Map<Long, Set<String>> offers,
        CaseParts parts,
        Runnable refresh) {

    String number() {
        return theCase.number();
    }

    /** Units whose post may claim the step. */
    Set<String> offeredTo(WorkItemView step) {
        return offers.getOrDefault(step.id(), Set.of(step.unit()));
    }

    List<WorkItemView> open() {
        return steps.stream().filter(WorkItemView::open).toList();
    }
}
