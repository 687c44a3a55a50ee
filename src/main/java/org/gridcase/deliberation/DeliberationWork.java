package org.gridcase.deliberation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.form.Option;
import org.gridcase.form.Wording;
import org.gridcase.inbox.Offer;
import org.gridcase.inbox.StepReport;
import org.gridcase.inbox.WorkSource;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Holding;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.organisation.Tier;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.workflow.StepDefinition;
import org.gridcase.workflow.StepOffered;
import org.springframework.stereotype.Component;

/** Proposals as the inbox sees them: where a step goes, and what its report does. */
@Component
class DeliberationWork implements WorkSource {

    static final String KIND = "proposal";

    /** The sort of subject that boxes can be narrowed to. */
    static final String LANE = "deliberation";

    private final ProposalStore proposals;
    private final DeliberationSight sight;
    private final Reviews reviews;
    private final FourSteps fourSteps;
    private final DeliberationLimits limits;
    private final Catalogue catalogue;
    private final Units units;
    private final Staff staff;
    private final ObjectMapper json;

    DeliberationWork(
            ProposalStore proposals,
            DeliberationSight sight,
            Reviews reviews,
            FourSteps fourSteps,
            DeliberationLimits limits,
            Catalogue catalogue,
            Units units,
            Staff staff,
            ObjectMapper json) {
        this.proposals = proposals;
        this.sight = sight;
        this.reviews = reviews;
        this.fourSteps = fourSteps;
        this.limits = limits;
        this.catalogue = catalogue;
        this.units = units;
        this.staff = staff;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Links in bells, mails and group chats lead there. */
    @Override
    public String page(String ref) {
        return "deliberation/" + ref;
    }

    @Override
    public void lock(String ref) {
        proposals.lock(ref);
    }

    @Override
    public boolean mayKnow(Actor actor, String ref) {
        return sight.may(actor, proposals.get(ref));
    }

    @Override
    public Offer offer(StepOffered offered) {
        Proposal proposal = proposals.get(offered.ref());
        return offer(offered, proposal.community(), () -> reviews.members(proposal));
    }

    /** For any proposal of the community, be it on paper. */
    Offer offer(StepOffered offered, String community, Supplier<List<String>> reviewers) {
        StepDefinition step = offered.step();
        Optional<String> named =
                switch (step.post()) {
                    case "reviewer" -> Optional.ofNullable(offered.unit());
                    case "chair" -> reviewers.get().stream().findFirst();
                    default -> Optional.empty();
                };
        Holding holding =
                named.flatMap(person -> standing(person, community))
                        .orElseGet(() -> holder(step, community));
        return new Offer(
                holding.post().code(),
                List.of(holding.unit()),
                limits.of(step.limit()),
                community,
                named.orElse(null));
    }

    /** For which of her posts a member of the body sits there: one of the community first. */
    private Optional<Holding> standing(String person, String community) {
        List<Holding> own =
                staff.find(person).map(StaffView::holdings).orElse(List.of()).stream()
                        .filter(held -> !held.deputy())
                        .toList();
        return own.stream()
                .filter(held -> units.within(held.unit(), community))
                .findFirst()
                .or(() -> own.stream().findFirst());
    }

    /** The post that is to act, and where nobody holds it, the head, then the next level. */
    private Holding holder(StepDefinition step, String community) {
        Post post = Post.find(step.post()).orElse(Post.GRID_ADMINISTRATOR);
        String unit =
                "town".equals(step.unit())
                        ? units.at(community, Tier.TOWN).map(UnitView::code).orElse(community)
                        : community;
        if (isHeld(post, unit)) {
            return Holding.own(post, unit);
        }
        return units.upwards(unit).stream()
                .filter(level -> isHeld(Post.GRID_ADMINISTRATOR, level.code()))
                .findFirst()
                .map(level -> Holding.own(Post.GRID_ADMINISTRATOR, level.code()))
                .orElseGet(() -> Holding.own(post, unit));
    }

    private boolean isHeld(Post post, String unit) {
        return !staff.holders(post, unit).isEmpty();
    }

    @Override
    public Map<String, Object> reportedBack(StepReport report) {
        Proposal proposal = proposals.lock(report.ref());
        // a step that administrators added is recorded like any other and changes nothing else
        return Optional.<FourSteps.Step<?>>ofNullable(fourSteps.steps().get(report.step()))
                .map(step -> take(step, proposal, report))
                .orElse(Map.of());
    }

    private <F extends Record> Map<String, Object> take(
            FourSteps.Step<F> step, Proposal proposal, StepReport report) {
        F form = json.convertValue(report.data(), step.form());
        return step.taking().take(proposal, report, form);
    }

    @Override
    public List<Option> choices(Actor actor, String ref, String valuesKey) {
        return choices(proposals.get(ref).community(), valuesKey);
    }

    /** What can be chosen about a proposal of the community. */
    List<Option> choices(String community, String valuesKey) {
        return switch (valuesKey) {
            case "items" ->
                    catalogue.all().stream().filter(MatterItem::active).map(this::option).toList();
            case "grids" ->
                    units.children(community).stream()
                            .filter(unit -> unit.tier() == Tier.GRID)
                            .map(unit -> new Option(unit.code(), name(unit)))
                            .toList();
            default -> List.of();
        };
    }

    private Option option(MatterItem item) {
        return new Option(item.code(), new Wording(item.name(), item.nameEn()));
    }

    private static Wording name(UnitView unit) {
        return new Wording(unit.name(), unit.nameEn() == null ? unit.name() : unit.nameEn());
    }
}
