package org.gridcase.casework.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.gridcase.casework.CaseState;
import org.gridcase.casework.CaseView;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.shared.ui.PersonChip;
import org.gridcase.shared.ui.Times;

/** One open step: who has it or who may take it, since when, and how much time is left. */
class CaseStanding extends ListItem {

    CaseStanding(CaseOnPage page, WorkItemView step) {
        CaseNames words = page.parts().words();
        Times times = page.parts().times();
        Span name = new Span(words.step(step.stepName(), step.stepNameEn(), getLocale()));
        name.addClassName("gc-case-step");
        add(name);
        if (step.holder() == null) {
            add(
                    new Span(
                            getTranslation(
                                    "casework.now.offered",
                                    words.units(page.offeredTo(step), getLocale()),
                                    words.post(step.post(), getLocale()))));
            add(times.moment(step.offeredAt()));
        } else {
            add(new PersonChip(words.person(step.holder(), step.post(), step.unit(), getLocale())));
            Span since = new Span(new Span(getTranslation("casework.now.since")));
            since.add(times.moment(step.claimedAt() == null ? step.offeredAt() : step.claimedAt()));
            since.addClassName("gc-muted");
            add(since);
        }
        add(times.left(step.dueAt(), step.offeredAt(), step.paused(), step.provisional()));
    }

    private CaseStanding() {}

    /** The case waits for nobody's step: it ended, or a notice runs. */
    static CaseStanding withoutStep(CaseOnPage page) {
        CaseView theCase = page.theCase();
        CaseStanding standing = new CaseStanding();
        if (theCase.endedAt() != null) {
            boolean filed = theCase.state() == CaseState.FILED;
            standing.add(
                    new Span(
                            standing.getTranslation(
                                    filed ? "casework.now.filed" : "casework.now.withdrawn")),
                    page.parts().times().moment(theCase.endedAt()));
        } else if (theCase.state() == CaseState.NOTICE) {
            standing.add(new Span(standing.getTranslation("casework.now.notice")));
        } else {
            standing.add(new Span(standing.getTranslation("casework.now.moving")));
        }
        return standing;
    }
}
