package org.gridcase.casework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.shared.ui.PersonChip;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Times;
import org.gridcase.shared.ui.Tone;

/** Who did what at a step, each time the case was there, the newest first. */
class CaseStepDialog extends Dialog {

    private final transient CaseOnPage page;

    CaseStepDialog(CaseOnPage page, List<WorkItemView> times) {
        this.page = page;
        WorkItemView any = times.get(0);
        setHeaderTitle(page.parts().words().step(any.stepName(), any.stepNameEn(), getLocale()));
        setWidth("min(100vw, 40rem)");
        Div content = new Div();
        content.addClassName("gc-case-reports");
        List<WorkItemView> newestFirst = new ArrayList<>(times);
        Collections.reverse(newestFirst);
        newestFirst.forEach(step -> content.add(visit(step)));
        add(content);
        getFooter().add(new Button(getTranslation("casework.dialog.close"), click -> close()));
    }

    private Div visit(WorkItemView step) {
        Div visit = new Div(head(step));
        visit.addClassName("gc-case-report");
        page.parts()
                .journey()
                .report(page.actor(), page.number(), step.id())
                .ifPresent(filled -> visit.add(new CaseAnswers(page, filled)));
        return visit;
    }

    private Div head(WorkItemView step) {
        CaseNames words = page.parts().words();
        Times times = page.parts().times();
        Div head = new Div();
        head.addClassName("gc-case-title");
        String person = step.doneBy() != null ? step.doneBy() : step.holder();
        H3 who = new H3();
        if (person == null) {
            who.add(
                    new Span(
                            getTranslation(
                                    "casework.now.offered",
                                    words.units(page.offeredTo(step), getLocale()),
                                    words.post(step.post(), getLocale()))));
        } else {
            who.add(new PersonChip(words.person(person, step.post(), step.unit(), getLocale())));
        }
        head.add(who, badge(step), times.moment(step.open() ? step.offeredAt() : step.endedAt()));
        if (step.open()) {
            head.add(times.left(step.dueAt(), step.offeredAt(), step.paused(), step.provisional()));
        }
        return head;
    }

    private StateBadge badge(WorkItemView step) {
        if (step.withdrawn()) {
            return new StateBadge(Tone.CALM, getTranslation("casework.step.withdrawn"));
        }
        if (step.open()) {
            return new StateBadge(
                    Tone.BUSY,
                    getTranslation(
                            step.holder() == null
                                    ? "casework.step.offered"
                                    : "casework.step.held"));
        }
        String key = "casework.outcome." + step.outcome();
        boolean known = page.parts().words().knows(getLocale(), key);
        return new StateBadge(
                CaseSentences.bad(step.outcome()) ? Tone.LATE : Tone.GOOD,
                getTranslation(known ? key : "casework.outcome.done"));
    }
}
