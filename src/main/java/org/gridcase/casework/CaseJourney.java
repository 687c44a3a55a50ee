package org.gridcase.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridcase.form.Option;
import org.gridcase.form.OptionSource;
import org.gridcase.inbox.FilledForm;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.NotFound;
import org.gridcase.workflow.Journeys;
import org.gridcase.workflow.Journeys.Journey;
import org.gridcase.workflow.ProcessModels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a case through its processes, for whoever may see the case: map, steps, reports. */
@Service
@Transactional(readOnly = true)
public class CaseJourney {

    private final CaseSight sight;
    private final CaseViews views;
    private final CaseWork work;
    private final CaseUnits units;
    private final WorkDesk desk;
    private final Journeys journeys;
    private final ProcessModels models;

    CaseJourney(
            CaseSight sight,
            CaseViews views,
            CaseWork work,
            CaseUnits units,
            WorkDesk desk,
            Journeys journeys,
            ProcessModels models) {
        this.sight = sight;
        this.views = views;
        this.work = work;
        this.units = units;
        this.desk = desk;
        this.journeys = journeys;
        this.models = models;
    }

    /**
     * One process that the case went or goes through, all its runs together.
     *
     * @param key key of the process, e.g. {@code closing}
     * @param definitionId the version of its last run
     * @param called true for a part that other processes share
     * @param running whether the case is in it now
     * @param gone elements that were passed, with how often
     * @param present elements where the case is now
     */
    public record Leg(
            String key,
            String definitionId,
            String name,
            String nameEn,
            boolean called,
            boolean running,
            Map<String, Integer> gone,
            Set<String> present) {}

    /**
     * The processes of a case: its present path first, then the parts it called, then paths it
     * left. Empty when their records were cleaned up after their time of retention.
     */
    public List<Leg> legs(Actor actor, String number) {
        Case theCase = sight.require(actor, number);
        Map<String, Leg> legs = new LinkedHashMap<>();
        for (Journey journey : journeys.of(number)) {
            legs.merge(journey.key(), leg(journey), CaseJourney::together);
        }
        List<Leg> ordered = new ArrayList<>();
        Optional.ofNullable(legs.get(theCase.path().code())).ifPresent(ordered::add);
        legs.values().stream().filter(Leg::called).forEach(ordered::add);
        legs.values().stream().filter(leg -> !ordered.contains(leg)).forEach(ordered::add);
        return ordered;
    }

    /** The drawing of a process that the case went through, as BPMN XML. */
    public String drawing(Actor actor, String number, Leg leg, boolean chinese) {
        sight.require(actor, number);
        if (journeys.of(number).stream()
                .noneMatch(j -> j.definitionId().equals(leg.definitionId()))) {
            throw new NotFound("workflow.error.processUnknown");
        }
        return models.diagram(leg.definitionId(), chinese);
    }

    /** The case as the actor may see it, and its open steps. */
    public CaseStand stand(Actor actor, String number) {
        Case theCase = sight.require(actor, number);
        return new CaseStand(views.of(actor, theCase), desk.open(actor, theCase.number()));
    }

    /** All human steps of a case in the order of their offer, open and ended. */
    public List<WorkItemView> steps(Actor actor, String number) {
        sight.require(actor, number);
        return desk.steps(actor, number);
    }

    /** Codes of the units whose post may claim an unclaimed step, by work item. */
    public Map<Long, Set<String>> offeredTo(Actor actor, String number) {
        sight.require(actor, number);
        Map<Long, Set<String>> units = new HashMap<>();
        desk.offeredTo(number)
                .forEach(
                        (item, audiences) ->
                                units.put(
                                        item,
                                        audiences.stream()
                                                .map(a -> a.substring(a.indexOf('@') + 1))
                                                .collect(Collectors.toCollection(TreeSet::new))));
        return units;
    }

    /** What was filled in when a step was done, empty when nothing was. */
    public Optional<FilledForm> report(Actor actor, String number, long workItem) {
        sight.require(actor, number);
        return desk.filled(number, workItem);
    }

    /** Words for answers that a form's file does not list, such as the departments of the place. */
    public OptionSource options(Actor actor, String number) {
        sight.require(actor, number);
        Map<String, List<Option>> known = new LinkedHashMap<>();
        return valuesKey ->
                known.computeIfAbsent(valuesKey, key -> work.choices(actor, number, key));
    }

    private static Leg leg(Journey journey) {
        return new Leg(
                journey.key(),
                journey.definitionId(),
                journey.name(),
                journey.nameEn(),
                journey.called(),
                journey.endedAt() == null,
                journey.gone(),
                journey.present());
    }

    private static Leg together(Leg earlier, Leg later) {
        Map<String, Integer> gone = new LinkedHashMap<>(earlier.gone());
        later.gone().forEach((element, times) -> gone.merge(element, times, Integer::sum));
        return new Leg(
                later.key(),
                later.definitionId(),
                later.name(),
                later.nameEn(),
                later.called(),
                earlier.running() || later.running(),
                gone,
                union(earlier.present(), later.present()));
    }

    private static Set<String> union(Collection<String> one, Collection<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }
}
