package org.gridcase.api;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gridcase.operations.Incidents;
import org.gridcase.operations.Operations;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.Ids;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What needs an administrator. */
@RestController
@RequestMapping(path = ApiSetup.V1 + "/operations", produces = "application/json")
@Tag(name = "operations")
class OperationsResource {
    private final CurrentActor me;
    private final Incidents incidents;
    private final Operations operations;

    OperationsResource(CurrentActor me, Incidents incidents, Operations operations) {
        this.me = me;
        this.incidents = incidents;
        this.operations = operations;
    }

    @GetMapping("/health")
    @Operation(summary = "Health at a glance (运行维护)")
    HealthInfo health() {
        return HealthInfo.of(operations.health(me.get()));
    }

    @GetMapping("/incidents")
    @Operation(summary = "Incidents: the open ones, or those that ended, the newest first")
    Page<IncidentInfo> list(
            @RequestParam(required = false) Boolean ended,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        int size = Page.size(limit);
        var found =
                Boolean.TRUE.equals(ended)
                        ? incidents.ended(me.get(), cursor, size)
                        : incidents.open(me.get(), cursor, size);
        return Page.of(found.map(IncidentInfo::of));
    }

    @PostMapping("/incidents/{id}/retry")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Set going again what failed: a job, a duty, messages")
    void retry(Once once, @PathVariable String id) {
        once.run(null, actor -> operations.retry(actor, incident(id)));
    }

    @PostMapping("/incidents/{id}/resolution")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Say what was done about it")
    void resolve(Once once, @PathVariable String id, @RequestBody Resolution body) {
        once.run(body, actor -> incidents.resolve(actor, incident(id), body.note()));
    }

    private static long incident(String decimal) {
        return Ids.parse(decimal, "operations.error.unknown");
    }

    /** What was done about an incident. */
    record Resolution(String note) {}
}
