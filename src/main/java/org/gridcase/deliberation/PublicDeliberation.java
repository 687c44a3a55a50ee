package org.gridcase.deliberation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.organisation.Tier;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.publicity.Notices;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Slice;
import org.gridcase.shared.Transactions;
import org.gridcase.workflow.Workflow;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What anyone may read of a community's deliberation, without login: proposals, meetings and
 * resolutions, with numbers of supporters and votes and nobody's name. And what anyone, or a
 * resident with her code, may do about a resolution.
 */
@Service
public class PublicDeliberation {

    static final String OBJECTION_RAISED = "objection-raised";

    private static final List<ProposalState> PUBLIC =
            Arrays.stream(ProposalState.values()).filter(ProposalState::isPublic).toList();

    private final ProposalStore proposals;
    private final ProposalPages pages;
    private final Supporters supporters;
    private final VotingCodes codes;
    private final MeetingStore meetings;
    private final Notices notices;
    private final Units units;
    private final Workflow workflow;
    private final AuditTrail audit;
    private final Requests requests;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    PublicDeliberation(
            ProposalStore proposals,
            ProposalPages pages,
            Supporters supporters,
            VotingCodes codes,
            MeetingStore meetings,
            Notices notices,
            Units units,
            Workflow workflow,
            AuditTrail audit,
            Requests requests,
            Transactions transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.proposals = proposals;
        this.pages = pages;
        this.supporters = supporters;
        this.codes = codes;
        this.meetings = meetings;
        this.notices = notices;
        this.units = units;
        this.workflow = workflow;
        this.audit = audit;
        this.requests = requests;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A line of a community's public list. */
    public record Line(
            String number, String title, ProposalState state, int supporters, Instant proposedAt) {}

    /** Codes of the communities, in the order of the tree. */
    @Transactional(readOnly = true)
    public List<String> communities() {
        return units.all().stream()
                .filter(unit -> unit.tier() == Tier.COMMUNITY)
                .map(UnitView::code)
                .toList();
    }

    /**
     * Public proposals of a community, the newest first.
     *
     * @param step null for all
     * @param cursor null for the newest, else {@link Slice#next()} of the page before
     */
    @Transactional(readOnly = true)
    public Slice<Line> page(String community, ProposalState.Step step, String cursor, int size) {
        List<ProposalState> states =
                PUBLIC.stream().filter(s -> step == null || s.step() == step).toList();
        return lines(proposals, supporters, community, states, cursor, size);
    }

    static Slice<Line> lines(
            ProposalStore proposals,
            Supporters supporters,
            String community,
            List<ProposalState> states,
            String cursor,
            int size) {
        long before = cursor == null ? Long.MAX_VALUE : Ids.parse(cursor, "shared.error.cursor");
        List<Proposal> found = proposals.of(community, states, before, size + 1);
        Map<String, Integer> counts =
                supporters.counts(found.stream().map(Proposal::number).toList());
        Slice<Proposal> slice = Slice.of(found, size, p -> Long.toString(p.id()));
        return slice.map(
                p ->
                        new Line(
                                p.number(),
                                p.title(),
                                p.state(),
                                counts.getOrDefault(p.number(), 0),
                                p.proposedAt()));
    }

    /** Public proposals that are not over and say much the same: better supported than repeated. */
    @Transactional(readOnly = true)
    public List<Deliberations.Similar> similar(SignedVoter voter, String title, String text) {
        List<ProposalState> going = PUBLIC.stream().filter(state -> !state.ended()).toList();
        return SimilarProposals.among(
                proposals.of(voter.community(), going, Long.MAX_VALUE, SimilarProposals.COMPARED),
                title,
                text,
                null);
    }

    /**
     * @throws NotFound for what is unknown or not public
     */
    @Transactional(readOnly = true)
    public ProposalView view(String number) {
        return pages.page(find(number));
    }

    /** Meetings of a community from yesterday on, in order. */
    @Transactional(readOnly = true)
    public List<ProposalView.MeetingFigures> meetings(String community) {
        Instant now = clock.instant();
        return meetings
                .between(
                        community,
                        now.minus(Duration.ofDays(1)),
                        now.plus(Duration.ofDays(366)),
                        50)
                .stream()
                .map(pages::figures)
                .toList();
    }

    /** Anyone's objection to a resolution on public notice. */
    public void object(String number, String words, String contact, String requestId) {
        once(
                requestId,
                "proposal.object",
                () -> {
                    Proposal proposal = proposals.lock(find(number).number());
                    long notice =
                            notices.about(number)
                                    .orElseThrow(
                                            () -> new NotFound("publicity.error.noticeUnknown"))
                                    .id();
                    notices.object(notice, words, contact);
                    audit.record(
                            Proposals.stream(number),
                            By.resident(proposal.community()),
                            "proposal.objected");
                    workflow.announce(number, OBJECTION_RAISED);
                });
    }

    /**
     * A resident of the community rates what became of a resolution, once.
     *
     * @param stars 1 very dissatisfied to 5 very satisfied
     */
    public void rate(SignedVoter voter, String number, int stars) {
        if (stars < 1 || stars > 5) {
            throw new Invalid("stars", "deliberation.error.stars");
        }
        transactions.run(
                () -> {
                    codes.requireStill(voter);
                    Proposal proposal = find(number);
                    if (!proposal.community().equals(voter.community())) {
                        throw new Denied("deliberation.error.otherCommunity");
                    }
                    if (proposal.state() != ProposalState.DONE) {
                        throw new Conflict("deliberation.error.rateTooEarly");
                    }
                    try {
                        jdbc.sql(
                                        "insert into resolution_rating (proposal, voter_id, stars)"
                                                + " values (?, ?, ?)")
                                .params(number, voter.id(), stars)
                                .update();
                    } catch (DuplicateKeyException e) {
                        throw new Conflict("deliberation.error.ratedAlready");
                    }
                });
    }

    /** Whether the resident has rated it already. */
    @Transactional(readOnly = true)
    public boolean rated(SignedVoter voter, String number) {
        return jdbc.sql(
                                "select count(*) from resolution_rating where proposal = ? and"
                                        + " voter_id = ?")
                        .params(number, voter.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Proposal find(String number) {
        return proposals
                .find(number)
                .filter(proposal -> proposal.state().isPublic())
                .orElseThrow(() -> new NotFound("deliberation.error.unknown"));
    }

    private void once(String requestId, String operation, Runnable command) {
        transactions.run(
                () ->
                        requests.once(
                                requestId,
                                By.RESIDENT.staffId(),
                                operation,
                                Boolean.class,
                                () -> {
                                    command.run();
                                    return true;
                                }));
    }
}
