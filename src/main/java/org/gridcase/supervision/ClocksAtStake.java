package org.gridcase.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gridcase.worktime.OpenDeadlines;
import org.gridcase.worktime.WorkingCalendar;
import org.gridcase.worktime.WorkingCalendars;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells how many running clocks would come to another date by other calendars. */
@Component
class ClocksAtStake implements OpenDeadlines {
    private static final int BATCH = 500;

    private final StepClockRepository clocks;
    private final ZoneId zone;

    ClocksAtStake(StepClockRepository clocks, ZoneId zone) {
        this.clocks = clocks;
        this.zone = zone;
    }

    @Override
    @Transactional(readOnly = true)
    public Moving moving(WorkingCalendars then, LocalDate from) {
        Instant first = from.atStartOfDay(zone).toInstant();
        int looked = 0;
        int moving = 0;
        long after = Long.MIN_VALUE;
        while (looked < MOST) {
            List<StepClockRepository.Place> batch = clocks.running(after, first, BATCH);
            for (StepClock clock : clocks.findAllById(ids(batch))) {
                WorkingCalendar calendar = then.of(clock.calendarUnit());
                if (!clock.dueBy(calendar).equals(clock.dueAt())) {
                    moving++;
                }
            }
            looked += batch.size();
            if (batch.size() < BATCH) {
                return new Moving(moving, false);
            }
            after = batch.get(batch.size() - 1).workItem();
        }
        return new Moving(moving, true);
    }

    private static List<Long> ids(List<StepClockRepository.Place> batch) {
        return batch.stream().map(StepClockRepository.Place::workItem).toList();
    }
}
