package org.gridcase.casework;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.form.Option;
import org.gridcase.inbox.Offer;
import org.gridcase.inbox.StepReport;
import org.gridcase.inbox.WorkSource;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.Tier;
import org.gridcase.workflow.Outcome;
import org.gridcase.workflow.StepDefinition;
import org.gridcase.workflow.StepOffered;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Cases as the inbox sees them: where a step goes, and what its report does. */
@Component
class CaseWork implements WorkSource {

    static final String KIND = "case";

    private final CaseStore cases;
    private final CaseSight sight;
    private final CaseUnits units;
    private final CaseDepartments departments;
    private final Supplier<Map<String, CaseProcess>> processes;
    private final Catalogue catalogue;
    private final Staff staff;
    private final ObjectMapper json;

    CaseWork(
            CaseStore cases,
            CaseSight sight,
            CaseUnits units,
            CaseDepartments departments,
            ObjectProvider<CaseProcess> processes,
            Catalogue catalogue,
            Staff staff,
            ObjectMapper json) {
        this.cases = cases;
        this.sight = sight;
        this.units = units;
        this.departments = departments;
        this.processes =
                SingletonSupplier.of(
                        () ->
                                processes.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        CaseProcess::key, Function.identity())));
        this.catalogue = catalogue;
        this.staff = staff;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void lock(String ref) {
        cases.lock(ref);
    }

    @Override
    public boolean mayKnow(Actor actor, String ref) {
        return sight.may(actor, cases.get(ref));
    }

    @Override
    public Offer offer(StepOffered offered) {
        Case theCase = cases.get(offered.ref());
        StepDefinition step = offered.step();
        MatterItem item = catalogue.item(theCase.item());
        List<String> offeredTo = unitsOf(theCase, item, step, offered.unit());
        offeredTo.forEach(
                unit -> {
                    if (units.tier(unit) == Tier.DEPARTMENT) {
                        cases.concerns(theCase, unit);
                    }
                });
        theCase.stand(stateAt(step));
        var limit = catalogue.stepLimit(item, theCase.path(), step.limit());
        if (offeredTo.size() > 1) {
            // several may claim: by the calendar of the place where the case lies, alike for all
            return new Offer(step.post(), offeredTo, limit, theCase.unit(), null);
        }
        Holder holder = holder(step, offeredTo.get(0));
        return new Offer(
                holder.post().code(),
                List.of(holder.unit()),
                limit,
                holder.unit(),
                atOnce(theCase, holder));
    }

    @Override
    public Map<String, Object> reportedBack(StepReport report) {
        Case theCase = cases.lock(report.ref());
        var process = Optional.ofNullable(processes.get().get(report.process()));
        if (StepDefinition.BUTTONS.contains(report.outcome())) {
            return process.map(known -> known.pressed(theCase, report))
                    .orElseGet(() -> pressed(theCase, report));
        }
        // a step that administrators added is recorded like any other and changes nothing else
        return process.map(known -> known.steps().get(report.step()))
                .map(step -> take(step, theCase, report))
                .orElse(Map.of());
    }

    @Override
    public List<Option> choices(Actor actor, String ref, String valuesKey) {
        Case theCase = cases.get(ref);
        List<String> competent = competent(theCase, catalogue.item(theCase.item()));
        Set<String> chosen = new LinkedHashSet<>();
        switch (valuesKey) {
            case "competentDepartments" -> chosen.addAll(competent);
            case "departments" -> {
                chosen.addAll(competent);
                chosen.addAll(units.departmentsFor(theCase.unit()));
            }
            default -> {
                // no other field of our forms takes its options from the case
            }
        }
        return chosen.stream().map(unit -> new Option(unit, units.wording(unit))).toList();
    }

    private <F extends Record> Map<String, Object> take(
            CaseProcess.Step<F> step, Case theCase, StepReport report) {
        F form = json.convertValue(report.data(), step.form());
        return step.taking().take(theCase, report, form);
    }

    /** What the buttons mean on every path. */
    private Map<String, Object> pressed(Case theCase, StepReport report) {
        switch (report.outcome()) {
            case Outcome.ESCALATED -> theCase.escalateTo(units.above(theCase.handlingUnit()));
            case Outcome.DEPARTMENTS ->
                    departments.ask(theCase, report.texts("departments"), report.text("lead"));
            default -> {
                // returned: the model goes back, the inbox finds the earlier handler
            }
        }
        return Map.of();
    }

    private List<String> unitsOf(Case theCase, MatterItem item, StepDefinition step, String named) {
        return switch (step.unit()) {
            case "grid" -> List.of(theCase.unit());
            case "community" -> List.of(units.atOrNearest(theCase.unit(), Tier.COMMUNITY));
            case "town" -> List.of(units.atOrNearest(theCase.unit(), Tier.TOWN));
            case "county" -> List.of(units.atOrNearest(theCase.unit(), Tier.COUNTY));
            case "handling" -> List.of(theCase.handlingUnit());
            case "pool" -> competent(theCase, item);
            default -> List.of(named != null ? named : item.department());
        };
    }

    private List<String> competent(Case theCase, MatterItem item) {
        var known = units.departmentsFor(theCase.unit());
        List<String> competent = item.competent().stream().filter(known::contains).toList();
        return competent.isEmpty() ? List.of(item.department()) : competent;
    }

    private record Holder(Post post, String unit) {}

    /**
     * The post that is to act, and where nobody holds it, the head of the unit, then the next
     * level: no step is ever offered to an empty chair while somebody above it could take it.
     */
    private Holder holder(StepDefinition step, String unit) {
        Post post = "handler".equals(step.post()) ? units.handler(unit) : Post.of(step.post());
        if (isHeld(post, unit)) {
            return new Holder(post, unit);
        }
        for (String level : units.upwards(unit)) {
            for (Post fallback : List.of(Post.GRID_ADMINISTRATOR, units.handler(level))) {
                if (isHeld(fallback, level)) {
                    return new Holder(fallback, level);
                }
            }
        }
        return new Holder(post, unit);
    }

    private boolean isHeld(Post post, String unit) {
        return !staff.holders(post, unit).isEmpty();
    }

    /** Work in the grid belongs to the grid worker who reported the case. */
    private String atOnce(Case theCase, Holder holder) {
        boolean reporter =
                holder.post() == Post.GRID_WORKER
                        && staff.holders(Post.GRID_WORKER, holder.unit()).stream()
                                .anyMatch(person -> person.id().equals(theCase.reportedBy()));
        return reporter ? theCase.reportedBy() : null;
    }

    private static CaseState stateAt(StepDefinition step) {
        return switch (step.limit()) {
            case "verification" -> CaseState.VERIFYING;
            case "answer" -> CaseState.ANSWERING;
            case "objection" -> CaseState.NOTICE;
            default -> CaseState.HANDLING;
        };
    }
}
