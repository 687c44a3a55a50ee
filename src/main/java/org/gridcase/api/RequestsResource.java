package org.gridcase.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.supervision.DecisionsAtOnce;
import org.gridcase.supervision.TimeRequest;
import org.gridcase.supervision.TimeRequests;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the level above: requests for more time, and suspended steps. */
@RestController
@RequestMapping(path = ApiSetup.V1 + "/supervision/requests", produces = "application/json")
@Tag(name = "supervision")
class RequestsResource {
    private final CurrentActor me;
    private final TimeRequests requests;
    private final DecisionsAtOnce decisions;
    private final Names names;

    RequestsResource(
            CurrentActor me, TimeRequests requests, DecisionsAtOnce decisions, Names names) {
        this.me = me;
        this.requests = requests;
        this.decisions = decisions;
        this.names = names;
    }

    @GetMapping
    @Operation(summary = "Steps whose deadline the caller may decide about, due first (延期与挂起)")
    Page<TimeRequestDocument> list(
            @RequestParam(defaultValue = "asked") TimeRequests.Part part,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        var page = requests.page(me.get(), part, cursor, Page.size(limit));
        var people =
                names.people(
                        page.items().stream()
                                .flatMap((TimeRequest row) -> Stream.of(row.holder(), row.by()))
                                .toList());
        return Page.of(page.map(row -> TimeRequestDocument.of(row, names, people)));
    }

    @PostMapping("/decisions")
    @Operation(summary = "Grant or refuse more time for many steps; each is answered for by itself")
    Urges decide(Once once, @RequestBody TimeDecisions body) {
        return once.answer(
                body,
                Urges.class,
                actor -> {
                    List<Long> items = body.ids();
                    return Urges.of(
                            body.grants()
                                    ? decisions.grant(actor, items, body.reason(), null)
                                    : decisions.refuse(actor, items, body.reason(), null));
                });
    }
}
