package org.gridcase.api;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.gridcase.deliberation.Deliberations;
import org.gridcase.deliberation.Proposals;
import org.gridcase.deliberation.VoterDoor;
import org.gridcase.organisation.CurrentActor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Proposals of residents: enter, find, read, support, pass on, merge. */
@RestController
@RequestMapping(path = ApiSetup.V1 + "/proposals", produces = "application/json")
@Tag(name = "deliberation")
class DeliberationResource {

    private final CurrentActor me;
    private final Deliberations deliberations;
    private final Proposals proposals;
    private final VoterDoor door;

    DeliberationResource(
            CurrentActor me, Deliberations deliberations, Proposals proposals, VoterDoor door) {
        this.me = me;
        this.deliberations = deliberations;
        this.proposals = proposals;
        this.door = door;
    }

    @GetMapping
    @Operation(summary = "Proposals of a community, the newest first")
    Page<ProposalInfo> list(
            @RequestParam String community,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return Page.of(
                deliberations
                        .page(me.get(), community, null, cursor, Page.size(limit))
                        .map(ProposalInfo::of));
    }

    @PostMapping
    @ResponseStatus(CREATED)
    @Operation(summary = "Enter a proposal from the box or the book (登记提议)")
    ResponseEntity<ProposalInfo> enter(Once once, @RequestBody EnterProposal body) {
        String number =
                once.answer(
                        body,
                        String.class,
                        actor ->
                                proposals.enter(
                                        actor,
                                        new Proposals.Propose(
                                                null,
                                                body.unit(),
                                                body.channel(),
                                                body.title(),
                                                body.text(),
                                                body.place(),
                                                FileIds.of(body.files()))));
        return ResponseEntity.created(URI.create(ApiSetup.V1 + "/proposals/" + number))
                .body(read(number));
    }

    @GetMapping("/{number}")
    @Operation(summary = "A proposal with meetings, resolution and cases")
    ProposalInfo read(@PathVariable String number) {
        return ProposalInfo.of(deliberations.view(me.get(), number).page());
    }

    @PostMapping("/{number}/support")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "A resident supports it with her voting code (附议)")
    void support(Once once, @PathVariable String number, @RequestBody VotingCode body) {
        once.unkept(actor -> proposals.support(door.enter(body.code(), actor.staffId()), number));
    }

    @PostMapping("/{number}/review")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Send it to the review without waiting for more support")
    void forward(Once once, @PathVariable String number, @RequestBody Reason body) {
        once.run(body, actor -> proposals.forward(actor, number, body.reason(), null));
    }

    @PostMapping("/{number}/withdrawal")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "End a proposal that should not go on (撤回)")
    void withdraw(Once once, @PathVariable String number, @RequestBody Reason body) {
        once.run(body, actor -> proposals.withdraw(actor, number, body.reason(), null));
    }

    @PostMapping("/{number}/merge/{into}")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Go on in another proposal, with all supporters (合并)")
    void merge(Once once, @PathVariable String number, @PathVariable String into) {
        once.run(null, actor -> proposals.merge(actor, number, into, null));
    }
}
