package org.gridcase.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gridcase.api.Names.People;
import org.gridcase.api.WorkItemDocument.Candidates;
import org.gridcase.inbox.OpenSteps;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItemView;
import org.springframework.stereotype.Component;

/** Work items as they are written out. */
@Component
class WorkItemWords {
    private final WorkDesk desk;
    private final Names names;

    WorkItemWords(WorkDesk desk, Names names) {
        this.desk = desk;
        this.names = names;
    }

    /** Steps of one case, which the caller may see. */
    List<WorkItemDocument> of(String ref, List<WorkItemView> steps) {
        boolean unclaimed = steps.stream().anyMatch(WorkItemWords::unclaimed);
        return documents(steps, unclaimed ? desk.offeredTo(ref) : Map.of());
    }

    /** Open steps of one case, which the caller may see. */
    List<WorkItemDocument> of(OpenSteps open) {
        return documents(open.steps(), open.offers());
    }

    private List<WorkItemDocument> documents(
            List<WorkItemView> steps, Map<Long, Set<String>> offers) {
        People people = names.people(steps.stream().flatMap(WorkItemWords::people).toList());
        return steps.stream().map(step -> document(step, offers, people, null)).toList();
    }

    /**
     * One step.
     *
     * @param data what was filled in, null while it is open
     */
    WorkItemDocument of(WorkItemView step, Map<String, Object> data) {
        Map<Long, Set<String>> offers = unclaimed(step) ? desk.offeredTo(step.ref()) : Map.of();
        return document(step, offers, names.people(people(step).toList()), data);
    }

    private WorkItemDocument document(
            WorkItemView step,
            Map<Long, Set<String>> offers,
            People people,
            Map<String, Object> data) {
        return new WorkItemDocument(
                Long.toString(step.id()),
                step.ref(),
                step.process(),
                step.step(),
                step.stepName(),
                step.stepNameEn(),
                names.unit(step.unit()),
                step.post(),
                people.of(step.holder()),
                offers.getOrDefault(step.id(), Set.of()).stream()
                        .sorted()
                        .map(this::candidates)
                        .toList(),
                step.offeredAt(),
                step.dueAt(),
                step.provisional(),
                step.paused(),
                step.claimedAt(),
                step.endedAt(),
                people.of(step.doneBy()),
                step.outcome(),
                step.withdrawn(),
                step.deeds().stream().sorted().toList(),
                step.outcomes().stream().sorted().toList(),
                data);
    }

    private Candidates candidates(String audience) {
        int at = audience.indexOf('@');
        String post = audience.substring(0, at);
        String unit = audience.substring(at + 1);
        return new Candidates(post, names.unit(unit), names.holders(post, unit));
    }

    private static boolean unclaimed(WorkItemView step) {
        return step.open() && step.holder() == null;
    }

    private static Stream<String> people(WorkItemView step) {
        return Stream.of(step.holder(), step.doneBy()).filter(id -> id != null);
    }
}
