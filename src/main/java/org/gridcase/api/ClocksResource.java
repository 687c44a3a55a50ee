package org.gridcase.api;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gridcase.casework.Cases;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.supervision.Extensions;
import org.gridcase.supervision.StepClocks;
import org.gridcase.supervision.Suspensions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Deadlines of steps: read, ask for more time, decide, suspend, resume. */
@RestController
@RequestMapping(path = ApiSetup.V1, produces = "application/json")
@Tag(name = "clocks")
class ClocksResource {
    private final CurrentActor me;
    private final Cases cases;
    private final StepClocks clocks;
    private final Extensions extensions;
    private final Suspensions suspensions;
    private final ClockWords words;

    ClocksResource(
            CurrentActor me,
            Cases cases,
            StepClocks clocks,
            Extensions extensions,
            Suspensions suspensions,
            ClockWords words) {
        this.me = me;
        this.cases = cases;
        this.clocks = clocks;
        this.extensions = extensions;
        this.suspensions = suspensions;
        this.words = words;
    }

    @GetMapping("/cases/{number}/clocks")
    @Operation(summary = "The clocks of a case’s steps, stopped ones too, in order of their start")
    Page<ClockDocument> ofCase(@PathVariable String number) {
        cases.requireSight(me.get(), number);
        return Page.all(words.of(clocks.of(me.get(), number)));
    }

    @GetMapping("/work-items/{id}/clock")
    @Operation(summary = "The clock of a step")
    ClockDocument ofStep(@PathVariable String id) {
        return words.of(List.of(clocks.clock(me.get(), WorkItemsResource.id(id)))).get(0);
    }

    @PostMapping("/work-items/{id}/extension")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Ask for more time, before the limit (延期申请)")
    void ask(Once once, @PathVariable String id, @RequestBody MoreTime body) {
        once.run(
                body,
                actor ->
                        extensions.ask(
                                actor,
                                WorkItemsResource.id(id),
                                body.until(),
                                body.reason(),
                                null));
    }

    @PostMapping("/work-items/{id}/extension/decision")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Grant or refuse more time, as the level above (延期审批)")
    void decide(Once once, @PathVariable String id, @RequestBody TimeDecision body) {
        once.run(
                body,
                actor -> {
                    long item = WorkItemsResource.id(id);
                    if (body.grants()) {
                        extensions.grant(actor, item, body.until(), body.reason(), null);
                    } else {
                        extensions.refuse(actor, item, body.reason(), null);
                    }
                });
    }

    @PostMapping("/work-items/{id}/suspension")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Stop a step’s clock while a third party is waited for (挂起)")
    void suspend(Once once, @PathVariable String id, @RequestBody Suspension body) {
        once.run(
                body,
                actor ->
                        suspensions.suspend(
                                actor,
                                WorkItemsResource.id(id),
                                body.reason(),
                                body.expectedUntil(),
                                null));
    }

    @PostMapping("/work-items/{id}/resumption")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Let a suspended clock run again; what was left is left (恢复)")
    void resume(Once once, @PathVariable String id, @RequestBody OptionalReason body) {
        once.run(
                body,
                actor -> suspensions.resume(actor, WorkItemsResource.id(id), body.reason(), null));
    }
}
