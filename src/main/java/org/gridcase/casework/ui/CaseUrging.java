package org.gridcase.casework.ui;

import java.util.List;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.Conflict;
import org.gridcase.supervision.Urged;
import org.gridcase.supervision.Urging;
import org.springframework.stereotype.Component;

/** Urging a case from its page (催办): as who oversees its open steps, else as who reported it. */
@Component
class CaseUrging {

    private final Urging urging;
    private final Jurisdiction jurisdiction;

    CaseUrging(Urging urging, Jurisdiction jurisdiction) {
        this.urging = urging;
        this.jurisdiction = jurisdiction;
    }

    boolean may(CaseOnPage page) {
        return !overseen(page).isEmpty() || reported(page);
    }

    /**
     * @throws Conflict when none of its steps could be urged
     */
    void urge(CaseOnPage page, String words, String requestId) {
        List<Long> steps = overseen(page);
        if (steps.isEmpty()) {
            urging.urgeOwn(page.actor(), page.number(), words, requestId);
            return;
        }
        List<Urged> urged = urging.urge(page.actor(), steps, words, requestId);
        if (urged.stream().noneMatch(Urged::done)) {
            throw new Conflict(urged.get(0).refusal());
        }
    }

    private static boolean reported(CaseOnPage page) {
        return page.actor().staffId().equals(page.theCase().reportedBy());
    }

    private List<Long> overseen(CaseOnPage page) {
        return page.open().stream()
                .filter(step -> jurisdiction.may(page.actor(), Action.URGE, step.unit()))
                .map(WorkItemView::id)
                .toList();
    }
}
