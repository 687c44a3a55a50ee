package org.gridcase.casework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.Optional;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.inbox.WorkItemView.Deed;
import org.gridcase.inbox.ui.WorkItemPanel;
import org.gridcase.shared.ui.Person;

/**
 * The one thing this person does next: the step she has, else one she may claim, else one she may
 * give to somebody.
 */
class CaseTask extends Section {

    CaseTask(CaseOnPage page) {
        addClassNames("gc-case-task");
        next(page).ifPresentOrElse(step -> open(page, step), () -> addNobodysTurn(page));
    }

    private static Optional<WorkItemView> next(CaseOnPage page) {
        return page.open().stream()
                .filter(step -> !step.deeds().isEmpty())
                .min(Comparator.comparingInt(CaseTask::rank).thenComparing(WorkItemView::dueAt));
    }

    private static int rank(WorkItemView step) {
        return step.may(Deed.REPORT_BACK) ? 0 : step.may(Deed.CLAIM) ? 1 : 2;
    }

    private void open(CaseOnPage page, WorkItemView step) {
        addClassName("gc-card");
        WorkItemPanel panel = page.parts().panels().getObject();
        panel.onDone(page.refresh());
        panel.show(step.id());
        add(panel);
    }

    /** Says who has it, so that nobody wonders whom to ask. */
    private void addNobodysTurn(CaseOnPage page) {
        if (page.open().isEmpty()) {
            setVisible(false);
            return;
        }
        addClassNames("gc-card", "gc-muted");
        Div words = new Div();
        page.open().forEach(step -> words.add(new Paragraph(waiting(page, step))));
        H2 title = new H2(getTranslation("casework.task.notYours"));
        add(title, words);
    }

    private String waiting(CaseOnPage page, WorkItemView step) {
        CaseNames words = page.parts().words();
        String name = words.step(step.stepName(), step.stepNameEn(), getLocale());
        if (step.holder() == null) {
            return getTranslation(
                    "casework.task.offered",
                    name,
                    words.units(page.offeredTo(step), getLocale()),
                    words.post(step.post(), getLocale()),
                    page.parts().times().words(getLocale(), step.offeredAt()));
        }
        Person holder = words.person(step.holder(), step.post(), step.unit(), getLocale());
        return getTranslation(
                "casework.task.held",
                name,
                holder.name(),
                holder.standing(),
                page.parts().times().words(getLocale(), step.offeredAt()));
    }
}
