package org.gridcase.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface StepClockRepository extends JpaRepository<StepClock, Long> {

    /** Where a clock belongs, without reading it: it is read anew after its subject was locked. */
    record Place(long workItem, String subjectRef, String calendarUnit) {}

    List<StepClock> findBySubjectRefOrderByStartedAtAscWorkItemAsc(String ref);

    @Query("select c.subjectRef from StepClock c where c.workItem = :workItem")
    Optional<String> subjectRef(long workItem);

    /**
     * Somebody of the clock's own unit has the step: one statement, as it happens to each step.
     *
     * @return 0 when the clock is another unit's
     */
    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query(
            """
            update versioned StepClock c
            set c.holder = :staffId, c.claimedAt = coalesce(c.claimedAt, :at)
            where c.workItem = :workItem and c.unit = :unit
            """)
    int taken(long workItem, String staffId, String unit, Instant at);

    /** Clocks of open steps, counting or paused, in order of their keys. */
    @Query(
            """
            select c from StepClock c where c.workItem > :after
              and c.state <> org.gridcase.supervision.StepClock.State.STOPPED
            order by c.workItem limit :size
            """)
    List<StepClock> open(long after, int size);

    /** Clocks that count and have a date from an instant on, in order of their keys. */
    @Query(
            """
            select new org.gridcase.supervision.StepClockRepository$Place(
              c.workItem, c.subjectRef, c.calendarUnit)
            from StepClock c
            where c.workItem > :after and (c.dueAt >= :from or c.nextAt >= :from)
              and c.state = org.gridcase.supervision.StepClock.State.RUNNING
            order by c.workItem limit :size
            """)
    List<Place> running(long after, Instant from, int size);
}
