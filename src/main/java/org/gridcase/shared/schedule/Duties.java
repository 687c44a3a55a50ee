package org.gridcase.shared.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.gridcase.shared.NotFound;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.Trigger.TriggerState;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.stereotype.Component;

/** The chores as they stand in Quartz, for those who look after the software. */
@Component
public class Duties {
    private final Scheduler scheduler;

    Duties(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** All of them, by name. */
    public List<Duty> all() {
        try {
            return scheduler.getTriggerKeys(GroupMatcher.groupEquals(Schedule.GROUP)).stream()
                    .map(this::duty)
                    .sorted(Comparator.comparing(Duty::name))
                    .toList();
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Does it once more at once, and lets it come again at its times when it was stopped.
     *
     * @throws NotFound when there is no such chore
     */
    public void again(String name) {
        JobKey job = new JobKey(name, Schedule.GROUP);
        try {
            if (!scheduler.checkExists(job)) {
                throw new NotFound("shared.error.chore");
            }
            scheduler.resetTriggerFromErrorState(new TriggerKey(name, Schedule.GROUP));
            scheduler.triggerJob(job);
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    private Duty duty(TriggerKey key) {
        try {
            Trigger trigger = scheduler.getTrigger(key);
            return new Duty(
                    key.getName(),
                    scheduler.getTriggerState(key) == TriggerState.ERROR,
                    instant(trigger.getNextFireTime()),
                    instant(trigger.getPreviousFireTime()));
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
