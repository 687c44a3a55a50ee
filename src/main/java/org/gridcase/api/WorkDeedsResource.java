package org.gridcase.api;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.gridcase.inbox.ReportBack;
import org.gridcase.inbox.StepDrafts;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.inbox.WorkItemView.Deed;
import org.gridcase.inbox.WorkItems;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Conflict;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people do with a step. */
@RestController
@RequestMapping(path = ApiSetup.V1 + "/work-items/{id}", produces = "application/json")
@Tag(name = "work items")
class WorkDeedsResource {
    private final WorkItems workItems;
    private final WorkDesk desk;
    private final StepDrafts drafts;

    WorkDeedsResource(WorkItems workItems, WorkDesk desk, StepDrafts drafts) {
        this.workItems = workItems;
        this.desk = desk;
        this.drafts = drafts;
    }

    @PostMapping("/claim")
    @ResponseStatus(NO_CONTENT)
    @Operation(
            summary = "Claim a step (签收)",
            description = "Of two who try at once one wins, the other is told who has it")
    void claim(Once once, @PathVariable String id) {
        once.run(null, actor -> workItems.claim(actor, item(id), null));
    }

    @PostMapping("/put-back")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Put a claimed step back into the box it came from (退回待签)")
    void putBack(Once once, @PathVariable String id, @RequestBody OptionalReason body) {
        once.run(body, actor -> workItems.putBack(actor, item(id), body.reason(), null));
    }

    @PostMapping("/hand-over")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Hand a step over to a colleague of the same unit (转办)")
    void handOver(Once once, @PathVariable String id, @RequestBody HandOver body) {
        once.run(
                body, actor -> workItems.handOver(actor, item(id), body.to(), body.reason(), null));
    }

    @PostMapping("/completion")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Report back with the form of the step (反馈)")
    void complete(Once once, @PathVariable String id, @RequestBody Completion body) {
        reportBack(once, body, id, item -> body.command(item));
    }

    @PostMapping("/escalation")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Pass the matter one level up (上报)")
    void escalate(Once once, @PathVariable String id, @RequestBody WayOut body) {
        reportBack(once, body, id, item -> body.command(item, "escalated"));
    }

    @PostMapping("/return")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Send it back to the earlier handler (退回)")
    void giveBack(Once once, @PathVariable String id, @RequestBody WayOut body) {
        reportBack(once, body, id, item -> body.command(item, "returned"));
    }

    @PostMapping("/departments")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Pass a hard matter to departments (交部门)")
    void askDepartments(Once once, @PathVariable String id, @RequestBody AskDepartments body) {
        reportBack(once, body, id, item -> body.command(item, "departments"));
    }

    @PutMapping("/draft")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Keep a form half filled in")
    void keepDraft(Once once, @PathVariable String id, @RequestBody Draft body) {
        Map<String, Object> data = body.data() == null ? Map.of() : body.data();
        once.run(body, actor -> drafts.keep(actor, held(actor, item(id)), data));
    }

    @DeleteMapping("/draft")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Throw away what was kept of a form")
    void discardDraft(Once once, @PathVariable String id) {
        once.run(null, actor -> drafts.discard(actor, desk.step(actor, item(id)).id()));
    }

    private interface Command {
        ReportBack of(long item);
    }

    private void reportBack(Once once, Object body, String id, Command command) {
        once.run(body, actor -> workItems.reportBack(actor, command.of(item(id))));
    }

    /** Drafts are of forms that can be sent: pages show them to nobody else either. */
    private long held(Actor actor, long id) {
        WorkItemView step = desk.step(actor, id);
        if (!step.may(Deed.REPORT_BACK)) {
            throw new Conflict(step.open() ? "inbox.error.claimFirst" : "inbox.error.notOpen");
        }
        return step.id();
    }

    private static long item(String decimal) {
        return WorkItemsResource.id(decimal);
    }
}
