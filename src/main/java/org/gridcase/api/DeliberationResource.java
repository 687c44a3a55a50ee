package org.gridcase.api;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.gridcase.deliberation.ConflictsOfInterest;
import org.gridcase.deliberation.Deliberations;
import org.gridcase.deliberation.ProposalChannel;
import org.gridcase.deliberation.ProposalState;
import org.gridcase.deliberation.Proposals;
import org.gridcase.deliberation.PublicDeliberation;
import org.gridcase.deliberation.SignedVoter;
import org.gridcase.deliberation.VoterDoor;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.Invalid;
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
    private final PublicDeliberation inPublic;
    private final ConflictsOfInterest conflicts;
    private final VoterDoor door;

    DeliberationResource(
            CurrentActor me,
            Deliberations deliberations,
            Proposals proposals,
            PublicDeliberation inPublic,
            ConflictsOfInterest conflicts,
            VoterDoor door) {
        this.me = me;
        this.deliberations = deliberations;
        this.proposals = proposals;
        this.inPublic = inPublic;
        this.conflicts = conflicts;
        this.door = door;
    }

    /** The number under which everybody finds a proposal. */
    record Proposed(String number) {}

    @GetMapping
    @Operation(summary = "Proposals of a community, of all steps or of one, the newest first")
    Page<ProposalInfo> list(
            @RequestParam String community,
            @RequestParam(required = false) ProposalState.Step step,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return Page.of(
                deliberations
                        .page(me.get(), community, step, cursor, Page.size(limit))
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
        return ProposalInfo.of(deliberations.view(me.get(), number));
    }

    @PostMapping("/own")
    @ResponseStatus(CREATED)
    @Operation(summary = "A resident proposes for her community with her voting code (提议)")
    ResponseEntity<Proposed> propose(Once once, @RequestBody OwnProposal body) {
        String number =
                once.answer(
                        body,
                        String.class,
                        actor ->
                                proposals.propose(
                                        proposer(body.code(), actor),
                                        new Proposals.Propose(
                                                null,
                                                null,
                                                ProposalChannel.ONLINE,
                                                body.title(),
                                                body.text(),
                                                body.place(),
                                                null)));
        return ResponseEntity.created(URI.create(ApiSetup.V1 + "/proposals/" + number))
                .body(new Proposed(number));
    }

    private SignedVoter proposer(String code, Actor actor) {
        SignedVoter voter = door.enter(code, actor.staffId());
        door.admitProposal(voter);
        return voter;
    }

    @PostMapping("/{number}/versions")
    @ResponseStatus(NO_CONTENT)
    @Operation(
            summary =
                    "Put its words better (修改文本); once somebody supports it, a new version that"
                            + " everybody sees beside the old one")
    void rewrite(Once once, @PathVariable String number, @RequestBody NewWords body) {
        once.run(
                body,
                actor ->
                        proposals.rewrite(
                                actor, number, body.title(), body.text(), body.reason(), null));
    }

    @PostMapping("/{number}/objections")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Raise an objection to the resolution for a resident (异议)")
    void object(Once once, @PathVariable String number, @RequestBody RaisedObjection body) {
        once.run(
                body,
                actor -> {
                    deliberations.view(actor, number);
                    inPublic.object(number, body.words(), body.contact(), null);
                });
    }

    @PostMapping("/{number}/ratings")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "A resident rates the result with her voting code (评价)")
    void rate(Once once, @PathVariable String number, @RequestBody StarsForResult body) {
        if (body.stars() == null) {
            throw new Invalid("stars", "deliberation.error.required");
        }
        once.run(
                body,
                actor ->
                        inPublic.rate(
                                door.enter(body.code(), actor.staffId()), number, body.stars()));
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

    @PostMapping("/{number}/exclusions")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Keep a member whom it concerns out of its review (回避)")
    void exclude(Once once, @PathVariable String number, @RequestBody Exclusion body) {
        once.run(
                body,
                actor -> conflicts.exclude(actor, number, body.member(), body.reason(), null));
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
