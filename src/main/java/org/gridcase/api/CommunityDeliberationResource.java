package org.gridcase.api;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridcase.deliberation.DeliberationRules;
import org.gridcase.deliberation.Deliberations;
import org.gridcase.deliberation.MeetingRoom;
import org.gridcase.deliberation.ProposalState;
import org.gridcase.deliberation.StandingCommittee;
import org.gridcase.deliberation.YearlySummary;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.Invalid;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How a community deliberates: rules, reviewers, figures, meetings, what was refused. */
@RestController
@RequestMapping(
        path = ApiSetup.V1 + "/communities/{community}/deliberation",
        produces = "application/json")
@Tag(name = "deliberation")
class CommunityDeliberationResource {

    private final CurrentActor me;
    private final Deliberations deliberations;
    private final DeliberationRules rules;
    private final MeetingRoom room;
    private final YearlySummary summary;
    private final StandingCommittee committee;

    CommunityDeliberationResource(
            CurrentActor me,
            Deliberations deliberations,
            DeliberationRules rules,
            MeetingRoom room,
            YearlySummary summary,
            StandingCommittee committee) {
        this.me = me;
        this.deliberations = deliberations;
        this.rules = rules;
        this.room = room;
        this.summary = summary;
        this.committee = committee;
    }

    /** How many proposals are in each of the four steps. */
    record Steps(int propose, int review, int consult, int resolve) {}

    /** Staff ids of those who review, the chair first. */
    record ReviewBody(List<String> members) {}

    @GetMapping
    @Operation(summary = "How many proposals are in each of the four steps")
    Steps counts(@PathVariable String community) {
        Map<ProposalState.Step, Integer> counts = deliberations.counts(me.get(), community);
        return new Steps(
                counts.getOrDefault(ProposalState.Step.PROPOSE, 0),
                counts.getOrDefault(ProposalState.Step.REVIEW, 0),
                counts.getOrDefault(ProposalState.Step.CONSULT, 0),
                counts.getOrDefault(ProposalState.Step.RESOLVE, 0));
    }

    @GetMapping("/rules")
    @Operation(summary = "Support, notice, quorum, majority and proxies (议事规则)")
    RulesOfDeliberation rules(@PathVariable String community) {
        return RulesOfDeliberation.of(rules.of(community));
    }

    @PutMapping("/rules")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Change the rules; meetings that are convened keep theirs")
    void change(Once once, @PathVariable String community, @RequestBody RulesOfDeliberation body) {
        once.run(body, actor -> rules.change(actor, community, body.rules()));
    }

    @GetMapping("/review-body")
    @Operation(summary = "Who reviews proposals (审议主体)")
    ReviewBody body(@PathVariable String community) {
        deliberations.requireSight(me.get(), community);
        return new ReviewBody(rules.reviewBody(community));
    }

    @PutMapping("/review-body")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Name who reviews proposals, the chair first")
    void name(Once once, @PathVariable String community, @RequestBody ReviewBody body) {
        if (body.members() == null || body.members().contains(null)) {
            throw new Invalid("members", "deliberation.error.required");
        }
        once.run(body, actor -> rules.nameReviewBody(actor, community, body.members()));
    }

    @GetMapping("/committee")
    @Operation(summary = "Whether the standing committee has met this quarter (议事协商委员会)")
    StandingCommittee.Quarter committee(@PathVariable String community) {
        return committee.quarter(me.get(), community);
    }

    @GetMapping("/meetings")
    @Operation(summary = "Meetings that begin within a time, in order, 200 at most")
    Page<RoomInfo> meetings(
            @PathVariable String community,
            @RequestParam Instant from,
            @RequestParam Instant until) {
        return Page.all(
                room
                        .between(
                                me.get(),
                                community,
                                CaseFilter.usual("from", from),
                                CaseFilter.usual("until", until))
                        .stream()
                        .map(RoomInfo::of)
                        .toList());
    }

    @GetMapping("/refusals")
    @Operation(summary = "What residents were refused lately, the newest first, 50 at most")
    Page<Deliberations.RefusedAct> refusals(@PathVariable String community) {
        return Page.all(deliberations.refusals(me.get(), community));
    }

    @GetMapping(
            path = "/summary",
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Operation(summary = "The year's deliberation as a spreadsheet (年度议事汇总)")
    ResponseEntity<byte[]> summary(
            @PathVariable String community, @RequestParam int year, Locale locale) {
        YearlySummary.Sheet sheet = summary.write(me.get(), community, year, locale);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(sheet.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(sheet.content());
    }
}
