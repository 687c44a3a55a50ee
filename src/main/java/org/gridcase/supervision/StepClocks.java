package org.gridcase.supervision;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.organisation.Actor;
import org.gridcase.worktime.WorkingTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of steps for whoever may know of their subject; to others there are none. */
@Service
@Transactional(readOnly = true)
public class StepClocks {

    private final StepClockRepository clocks;
    private final ClockEventRepository record;
    private final ClockAuthority authority;
    private final WorkingTime workingTime;
    private final ClockRules rules;

    StepClocks(
            StepClockRepository clocks,
            ClockEventRepository record,
            ClockAuthority authority,
            WorkingTime workingTime,
            ClockRules rules) {
        this.clocks = clocks;
        this.record = record;
        this.authority = authority;
        this.workingTime = workingTime;
        this.rules = rules;
    }

    /** All clocks of a subject in the order they started, stopped ones too. */
    public List<ClockView> of(Actor actor, String ref) {
        authority.requireSight(actor, ref);
        return views(actor, clocks.findBySubjectRefOrderByStartedAtAscWorkItemAsc(ref));
    }

    /** The clock of one step. */
    public ClockView clock(Actor actor, long workItem) {
        return views(actor, List.of(authority.visible(actor, workItem))).get(0);
    }

    private List<ClockView> views(Actor actor, List<StepClock> found) {
        Map<Long, List<ClockEvent>> events =
                record
                        .findByWorkItemInOrderById(found.stream().map(StepClock::getId).toList())
                        .stream()
                        .collect(Collectors.groupingBy(ClockEvent::workItem));
        return found.stream()
                .map(
                        clock ->
                                new ClockReading(
                                                clock,
                                                events.getOrDefault(clock.getId(), List.of()),
                                                workingTime.calendar(clock.calendarUnit()),
                                                rules,
                                                authority.now())
                                        .view(authority.deeds(actor, clock)))
                .toList();
    }
}
