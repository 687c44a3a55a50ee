package org.gridcase.supervision;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.gridcase.worktime.StepLimit;
import org.gridcase.worktime.TimeLimit;
import org.gridcase.worktime.WorkingCalendar;

/**
 * How much time a step is allowed, how much of it was used until its clock last began to count, and
 * since when that counts. Every date follows from these three; whatever moves a clock changes one
 * of them.
 *
 * @param cappedMillis what to-and-fro has left of the limit, null for the whole of it
 * @param countingSince null while the clock stands still
 */
@Embeddable
record TimeAccount(
        String limitText,
        @Enumerated(EnumType.STRING) StepLimit.Origin limitOrigin,
        Long cappedMillis,
        long extendedMillis,
        long usedMillis,
        Instant countingSince) {

    static TimeAccount opened(StepLimit limit, Duration cap, Instant at) {
        return new TimeAccount(
                limit.limit().toString(),
                limit.origin(),
                cap == null ? null : cap.toMillis(),
                0,
                0,
                at);
    }

    TimeLimit limit() {
        return TimeLimit.parse(limitText);
    }

    boolean working() {
        return limit().unit().working();
    }

    /** The limit as it holds here: what to-and-fro has left of it. */
    Duration base(WorkingCalendar calendar) {
        Duration length = calendar.length(limit());
        return cappedMillis == null || cappedMillis > length.toMillis()
                ? length
                : Duration.ofMillis(cappedMillis);
    }

    Duration allowed(WorkingCalendar calendar) {
        return base(calendar).plusMillis(extendedMillis);
    }

    Duration used(Instant now, WorkingCalendar calendar) {
        Duration before = Duration.ofMillis(usedMillis);
        return countingSince == null
                ? before
                : before.plus(calendar.between(countingSince, now, working()));
    }

    /** When so much time is used up, or was when it last began to count. */
    Instant at(Duration used, WorkingCalendar calendar) {
        Duration left = used.minusMillis(usedMillis);
        return left.isNegative() ? countingSince : calendar.after(countingSince, left, working());
    }

    /** After how much time its handler is reminded: the last part of the limit is left then. */
    Duration remindAfter(WorkingCalendar calendar, ClockRules rules) {
        Duration last = ClockRules.part(base(calendar), 1 - rules.remindPart());
        return allowed(calendar).minus(last);
    }

    /** When an order is due, a part of the limit after all of it is used up. */
    Instant orderAt(WorkingCalendar calendar, ClockRules rules) {
        Duration more = ClockRules.part(base(calendar), rules.orderPart() - 1);
        return at(allowed(calendar).plus(more), calendar);
    }

    /** Until when it is to be claimed, if it is not due before that. */
    Instant claimBy(WorkingCalendar calendar, ClockRules rules) {
        Duration part = ClockRules.part(base(calendar), rules.claimPart());
        if (working() && part.compareTo(rules.claimLeast()) < 0) {
            part = rules.claimLeast();
        }
        return at(part, calendar);
    }

    TimeAccount extended(Duration by) {
        return new TimeAccount(
                limitText,
                limitOrigin,
                cappedMillis,
                extendedMillis + by.toMillis(),
                usedMillis,
                countingSince);
    }

    TimeAccount stopped(Instant at, WorkingCalendar calendar) {
        return new TimeAccount(
                limitText,
                limitOrigin,
                cappedMillis,
                extendedMillis,
                used(at, calendar).toMillis(),
                null);
    }

    TimeAccount resumed(Instant at) {
        return new TimeAccount(
                limitText, limitOrigin, cappedMillis, extendedMillis, usedMillis, at);
    }
}
