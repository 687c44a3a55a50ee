package org.gridcase.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.gridcase.notification.Deliveries;
import org.gridcase.operations.Incidents;
import org.gridcase.operations.Operations;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.shared.text.Texts;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.Times;
import org.gridcase.workflow.FailedJob;

/** What the parts of the operations page need. */
@org.springframework.stereotype.Component
record OperationsParts(
        Operations operations,
        Incidents incidents,
        Jurisdiction jurisdiction,
        CurrentActor current,
        OperationsNews news,
        Staff staff,
        Texts texts,
        Times times) {
    private static final int MOST = 20;

    String say(String key, Object... args) {
        return texts.text(UI.getCurrent().getLocale(), key, args);
    }

    /** A chore's name; one that nobody gave words to is just another one. */
    String chore(String name) {
        return texts.find(UI.getCurrent().getLocale(), "chore." + name)
                .orElseGet(() -> say("operations.duties.other"));
    }

    String person(String id) {
        return staff.find(id).map(StaffView::name).orElseGet(() -> say("operations.view.software"));
    }

    void retryJobs() {
        int jobs = operations.retryJobs(current.get());
        Message.done(say("operations.view.jobsRetried", jobs));
    }

    /** Jobs that the engine still tries, if there are any. */
    Optional<Component> trying(Actor actor) {
        List<FailedJob> jobs = operations.trying(actor);
        if (jobs.isEmpty()) {
            return Optional.empty();
        }
        Div rows = new Div();
        rows.addClassName("gc-lines");
        var locale = UI.getCurrent().getLocale();
        jobs.stream()
                .limit(MOST)
                .forEach(
                        job ->
                                rows.add(
                                        new Div(
                                                say(
                                                        "operations.trying.row",
                                                        job.ref() == null ? "" : job.ref(),
                                                        job.process().in(locale),
                                                        job.step().in(locale),
                                                        job.retries()))));
        return Optional.of(OperationsView.section("operations.trying.title", rows));
    }

    /** Messages that did not arrive, if there are any. */
    Optional<Component> undelivered(Actor actor) {
        var page = operations.undelivered(actor, UI.getCurrent().getLocale(), null, MOST);
        if (page.items().isEmpty()) {
            return Optional.empty();
        }
        Div rows = new Div();
        rows.addClassName("gc-lines");
        for (Deliveries.Troubled message : page.items()) {
            rows.add(new UndeliveredRow(message, actor, this));
        }
        return Optional.of(OperationsView.section("operations.undelivered.title", rows));
    }
}
