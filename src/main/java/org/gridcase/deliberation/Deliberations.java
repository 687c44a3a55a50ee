package org.gridcase.deliberation;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gridcase.audit.AuditEntry;
import org.gridcase.audit.AuditTrail;
import org.gridcase.deliberation.OfficerView.Deed;
import org.gridcase.deliberation.PublicDeliberation.Line;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Slice;
import org.gridcase.shared.attachment.AttachmentContent;
import org.gridcase.shared.attachment.AttachmentView;
import org.gridcase.shared.attachment.Attachments;
import org.gridcase.workflow.Journeys;
import org.gridcase.workflow.ProcessModels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers read of a community's deliberation: what is in which step, and each proposal. */
@Service
@Transactional(readOnly = true)
public class Deliberations {

    private final ProposalStore proposals;
    private final ProposalPages pages;
    private final DeliberationSight sight;
    private final Supporters supporters;
    private final Reviews reviews;
    private final RefusedActs refused;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final WorkDesk desk;
    private final Journeys journeys;
    private final ProcessModels models;
    private final JdbcClient jdbc;

    Deliberations(
            ProposalStore proposals,
            ProposalPages pages,
            DeliberationSight sight,
            Supporters supporters,
            Reviews reviews,
            RefusedActs refused,
            Attachments attachments,
            AuditTrail audit,
            WorkDesk desk,
            Journeys journeys,
            ProcessModels models,
            JdbcClient jdbc) {
        this.proposals = proposals;
        this.pages = pages;
        this.sight = sight;
        this.supporters = supporters;
        this.reviews = reviews;
        this.refused = refused;
        this.attachments = attachments;
        this.audit = audit;
        this.desk = desk;
        this.journeys = journeys;
        this.models = models;
        this.jdbc = jdbc;
    }

    /** One event with the files that came with it. */
    public record Event(AuditEntry entry, List<AttachmentView> files) {}

    /** A proposal that says much the same; {@code likeness} from 0 to 1. */
    public record Similar(Line line, double likeness) {}

    /** Codes of the communities whose deliberation the actor sees; empty for many. */
    public List<String> communities(Actor actor) {
        return sight.communities(actor);
    }

    /** Whether the actor runs the community's deliberation. */
    public boolean runs(Actor actor, String community) {
        return sight.mayRun(actor, community);
    }

    /**
     * @throws NotFound when the actor does not see the community's deliberation
     */
    public void requireSight(Actor actor, String community) {
        sight.requireCommunity(actor, community);
    }

    /** How many proposals are in each step. */
    public Map<ProposalState.Step, Integer> counts(Actor actor, String community) {
        sight.requireCommunity(actor, community);
        Map<ProposalState.Step, Integer> counts = new EnumMap<>(ProposalState.Step.class);
        jdbc.sql("select state, count(*) from proposal where community = ? group by state")
                .param(community)
                .query(
                        rs -> {
                            counts.merge(
                                    ProposalState.valueOf(rs.getString(1)).step(),
                                    rs.getInt(2),
                                    Integer::sum);
                        });
        return counts;
    }

    /**
     * Proposals of a community, the newest first.
     *
     * @param step null for all
     */
    public Slice<Line> page(
            Actor actor, String community, ProposalState.Step step, String cursor, int size) {
        sight.requireCommunity(actor, community);
        List<ProposalState> states =
                Arrays.stream(ProposalState.values())
                        .filter(state -> step == null || state.step() == step)
                        .toList();
        return PublicDeliberation.lines(proposals, supporters, community, states, cursor, size);
    }

    public OfficerView view(Actor actor, String number) {
        Proposal proposal = sight.require(actor, number);
        return new OfficerView(
                pages.page(proposal),
                reviews.opinions(proposal).stream()
                        .map(
                                opinion ->
                                        new OfficerView.Opinion(
                                                opinion.staffId(),
                                                opinion.stance().name(),
                                                opinion.words()))
                        .toList(),
                attachments.of(Proposals.stream(number)),
                deeds(actor, proposal));
    }

    private Set<Deed> deeds(Actor actor, Proposal proposal) {
        Set<Deed> deeds = EnumSet.noneOf(Deed.class);
        if (!sight.mayRun(actor, proposal.community())) {
            return deeds;
        }
        if (proposal.state().reviewable()) {
            deeds.add(Deed.EXCLUDE);
        }
        if (proposal.state().open()) {
            deeds.addAll(EnumSet.of(Deed.REWRITE, Deed.MERGE, Deed.WITHDRAW));
            if (proposal.state() == ProposalState.SUPPORT) {
                deeds.add(Deed.FORWARD);
            }
        }
        return deeds;
    }

    /**
     * Proposals of the community that are not over and say much the same, the most alike first.
     *
     * @param except number of a proposal to leave out, may be null
     */
    public List<Similar> similar(
            Actor actor, String community, String title, String text, String except) {
        sight.requireCommunity(actor, community);
        List<ProposalState> going =
                Arrays.stream(ProposalState.values()).filter(state -> !state.ended()).toList();
        return SimilarProposals.among(
                proposals.of(community, going, Long.MAX_VALUE, SimilarProposals.COMPARED),
                title,
                text,
                except);
    }

    /** A page of the timeline, the newest first. */
    public Slice<Event> timeline(Actor actor, String number, String cursor, int size) {
        sight.require(actor, number);
        Map<String, AttachmentView> files = new HashMap<>();
        attachments
                .of(Proposals.stream(number))
                .forEach(file -> files.put(Long.toString(file.id()), file));
        return audit.of(Proposals.stream(number), cursor, size)
                .map(entry -> new Event(entry, filesOf(entry, files)));
    }

    private static List<AttachmentView> filesOf(
            AuditEntry entry, Map<String, AttachmentView> files) {
        return entry.details().get("files") instanceof List<?> ids
                ? ids.stream().map(id -> files.get(id.toString())).filter(Objects::nonNull).toList()
                : List.of();
    }

    /** The steps of a proposal's process, gone and present. */
    public List<WorkItemView> steps(Actor actor, String number) {
        sight.require(actor, number);
        return desk.steps(actor, number);
    }

    /** Where the proposal has been, and the picture of its way in one of the languages. */
    public Optional<Journeys.Journey> journey(Actor actor, String number) {
        sight.require(actor, number);
        return journeys.of(number).stream().findFirst();
    }

    public String drawing(Journeys.Journey journey, boolean chinese) {
        return models.diagram(journey.definitionId(), chinese);
    }

    /** What was refused lately, the newest first. */
    public List<RefusedAct> refusals(Actor actor, String community) {
        sight.requireCommunity(actor, community);
        return refused.of(community, 50).stream()
                .map(act -> new RefusedAct(act.act(), act.about(), act.reason(), act.at()))
                .toList();
    }

    /** A refused act; {@code reason} is the key of the text that the person was shown. */
    public record RefusedAct(String act, String about, String reason, Instant at) {}

    /** A file of a proposal; a foreign one answers like one that does not exist. */
    public AttachmentContent file(Actor actor, long id, boolean small) {
        AttachmentView file =
                attachments
                        .find(id)
                        .filter(found -> may(actor, found))
                        .orElseThrow(() -> new NotFound("deliberation.error.fileUnknown"));
        return small
                ? attachments
                        .thumbnail(file.id())
                        .orElseThrow(() -> new NotFound("deliberation.error.fileUnknown"))
                : attachments.open(file.id());
    }

    private boolean may(Actor actor, AttachmentView file) {
        String prefix = Proposals.stream("");
        return file.owner() != null
                && file.owner().startsWith(prefix)
                && proposals
                        .find(file.owner().substring(prefix.length()))
                        .filter(proposal -> sight.may(actor, proposal))
                        .isPresent();
    }
}
