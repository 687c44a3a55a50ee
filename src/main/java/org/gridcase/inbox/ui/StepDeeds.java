package org.gridcase.inbox.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gridcase.inbox.ReportBack;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.inbox.WorkItems;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.ui.Colleagues;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.UndoNotification;
import org.gridcase.workflow.Outcome;
import org.springframework.stereotype.Component;

/**
 * What a person does with a step besides filling in its form: asks what has to be asked, does it,
 * says that it is done and how to undo it. Each deed leaves refusals to the panel.
 */
@Component
class StepDeeds {
    private final CurrentActor current;
    private final WorkItems items;
    private final WorkDesk desk;
    private final Colleagues colleagues;
    private final Texts texts;

    StepDeeds(
            CurrentActor current,
            WorkItems items,
            WorkDesk desk,
            Colleagues colleagues,
            Texts texts) {
        this.current = current;
        this.items = items;
        this.desk = desk;
        this.colleagues = colleagues;
        this.texts = texts;
    }

    /** Claims, and offers to put back where that undoes it. */
    void claim(WorkItemView item, String requestId, boolean completes, StepPanel panel) {
        if (panel.tried(() -> items.claim(current.get(), item.id(), requestId))) {
            if (completes) {
                Message.done(say("inbox.claim.completed", name(item)));
            } else {
                UndoNotification.show(say("inbox.claim.done", name(item)), () -> undo(item, panel));
            }
            panel.changed(completes);
        }
    }

    /** Sends the form in; errors of the service appear at the fields. */
    void report(WorkItemView item, ReportForm form, StepPanel panel) {
        try {
            form.checked()
                    .map(answers -> ReportBack.form(form.requestId(), item.id(), answers))
                    .ifPresent(report -> sent(item, report, "inbox.report.done", panel));
        } catch (Invalid refused) {
            form.show(refused.errors());
        }
    }

    void escalate(WorkItemView item, StepPanel panel) {
        reason(item, Outcome.ESCALATED, "inbox.escalate", panel);
    }

    void giveBack(WorkItemView item, StepPanel panel) {
        reason(item, Outcome.RETURNED, "inbox.return", panel);
    }

    void askDepartments(WorkItemView item, StepPanel panel) {
        Actor actor = current.get();
        var options = desk.options(actor, item.id());
        new DepartmentsDialog(
                        words("inbox.departments"),
                        options.options("departments"),
                        options.options("competentDepartments"),
                        (requestId, reason, data) ->
                                sent(
                                        item,
                                        departments(item, requestId, reason, data),
                                        "inbox.departments.done",
                                        panel))
                .open();
    }

    /** To a named colleague, by whoever has the step or assigns work in its unit. */
    void handOver(WorkItemView item, StepPanel panel) {
        boolean own = item.may(WorkItemView.Deed.REPORT_BACK);
        new HandOverDialog(
                        words(own ? "inbox.handOver" : "inbox.assign"),
                        desk.colleagues(current.get(), item.id()),
                        item.unit(),
                        colleagues,
                        (requestId, to, reason) -> {
                            if (panel.tried(
                                    () ->
                                            items.handOver(
                                                    current.get(),
                                                    item.id(),
                                                    to,
                                                    reason,
                                                    requestId))) {
                                Message.done(say("inbox.handOver.done", name(item)));
                                panel.changed(true);
                            }
                        })
                .open();
    }

    /** Back into the box it came from; undone by claiming it again. */
    void putBack(WorkItemView item, StepPanel panel) {
        if (panel.tried(() -> items.putBack(current.get(), item.id(), null, fresh()))) {
            UndoNotification.show(
                    say("inbox.putBack.done", name(item)),
                    () -> {
                        if (panel.tried(() -> items.claim(current.get(), item.id(), fresh()))) {
                            panel.changed(false);
                        }
                    });
            panel.changed(true);
        }
    }

    private void undo(WorkItemView item, StepPanel panel) {
        if (panel.tried(() -> items.putBack(current.get(), item.id(), null, fresh()))) {
            panel.changed(false);
        }
    }

    private void reason(WorkItemView item, String outcome, String key, StepPanel panel) {
        new ReasonDialog(
                        words(key),
                        (requestId, reason) ->
                                sent(
                                        item,
                                        ReportBack.reason(requestId, item.id(), outcome, reason),
                                        key + ".done",
                                        panel))
                .open();
    }

    private void sent(WorkItemView item, ReportBack report, String done, StepPanel panel) {
        if (panel.tried(() -> items.reportBack(current.get(), report))) {
            Message.done(say(done, name(item)));
            panel.changed(true);
        }
    }

    private static ReportBack departments(
            WorkItemView item, String requestId, String reason, Map<String, Object> data) {
        return new ReportBack(requestId, item.id(), Outcome.DEPARTMENTS, data, reason, List.of());
    }

    private ReasonDialog.Wording words(String key) {
        return new ReasonDialog.Wording(
                say(key + ".title"), say(key + ".consequence"), say(key + ".send"));
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static String name(WorkItemView item) {
        return Spoken.of(locale(), item.stepName(), item.stepNameEn());
    }

    private String say(String key, Object... args) {
        return texts.text(locale(), key, args);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
