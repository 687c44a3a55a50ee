package org.gridcase.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.audit.By;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.attachment.Attachments;
import org.gridcase.workflow.ProcessModels;
import org.gridcase.workflow.StepDefinition;
import org.gridcase.workflow.Workflow;
import org.springframework.stereotype.Component;

/**
 * The end of a step: the form of its own version is checked, the subject changes, the report is
 * kept, and the process goes on.
 */
@Component
class Conclusion {
    private final Offers projection;
    private final Watchers watchers;
    private final Subjects subjects;
    private final StepForms forms;
    private final StepReports reports;
    private final StepDrafts drafts;
    private final StepRecord records;
    private final Attachments attachments;
    private final ProcessModels models;
    private final Workflow workflow;
    private final Clock clock;

    Conclusion(
            Offers projection,
            Watchers watchers,
            Subjects subjects,
            StepForms forms,
            StepReports reports,
            StepDrafts drafts,
            StepRecord records,
            Attachments attachments,
            ProcessModels models,
            Workflow workflow,
            Clock clock) {
        this.projection = projection;
        this.watchers = watchers;
        this.subjects = subjects;
        this.forms = forms;
        this.reports = reports;
        this.drafts = drafts;
        this.records = records;
        this.attachments = attachments;
        this.models = models;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * @throws Invalid when the form is incomplete or wrong, with an error for each field
     */
    void of(Actor actor, WorkItem item, ReportBack report) {
        StepDefinition step = models.step(item.definitionId(), item.step());
        boolean button =
                report.outcome() != null && StepDefinition.BUTTONS.contains(report.outcome());
        if (button && !step.outcomes().contains(report.outcome())) {
            throw new Denied("inbox.error.outcomeNotHere");
        }
        Map<String, Object> data = report.data();
        String words = report.words();
        String outcome = report.outcome();
        if (button) {
            words = StepWords.required("words", words);
        } else {
            data = forms.validate(actor, item, step, data);
            words = forms.words(step, data);
            outcome = StepForms.outcome(data);
        }
        List<Long> files = files(step, report, data, button);
        String owner = records.stream(item);
        if (!files.isEmpty()) {
            attachments.attach(owner, actor.staffId(), files);
        }
        Instant now = clock.instant();
        By by = StepRecord.actingFor(actor, item);
        var stepReport =
                new StepReport(
                        item.getId(),
                        item.subjectRef(),
                        item.process(),
                        item.step(),
                        item.unit(),
                        by,
                        outcome,
                        data,
                        words,
                        files,
                        now);
        Map<String, Object> facts =
                new HashMap<>(projection.source(item.subjectRef()).reportedBack(stepReport));
        facts.put("outcome", outcome);
        item.done(actor.staffId(), outcome, now);
        watchers.done(item, by);
        reports.keep(stepReport);
        drafts.done(item.getId());
        records.write(
                item,
                actor,
                "step.done",
                Map.of("outcome", outcome, "files", files.stream().map(String::valueOf).toList()),
                words);
        subjects.tookPart(actor.staffId(), item.subjectRef());
        workflow.complete(item.taskId(), facts);
    }

    private List<Long> files(
            StepDefinition step, ReportBack report, Map<String, Object> data, boolean button) {
        if (button) {
            return report.attachments();
        }
        List<Long> files = new ArrayList<>(report.attachments());
        files.addAll(forms.files(step, data));
        return files.stream().distinct().toList();
    }
}
