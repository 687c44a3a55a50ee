package org.gridcase.shared.schedule;

import java.time.ZoneId;
import java.util.Set;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.Trigger.TriggerState;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters the chores into Quartz at each start. What stands there already as it should is left
 * alone, so that a turn missed while nothing ran is still known. Each in a transaction: without one
 * Quartz writes a trigger row by row, its lock is gone at once, and a node that starts at the same
 * time finds half a trigger and does not start at all.
 */
@Component
class Schedule {
    static final String GROUP = "chores";

    private final Scheduler scheduler;
    private final ObjectProvider<Chore> chores;
    private final TransactionTemplate transaction;
    private final TimeZone zone;

    Schedule(
            Scheduler scheduler,
            ObjectProvider<Chore> chores,
            PlatformTransactionManager transactions,
            ZoneId zone) {
        this.scheduler = scheduler;
        this.chores = chores;
        this.transaction = new TransactionTemplate(transactions);
        this.zone = TimeZone.getTimeZone(zone);
    }

    @EventListener(ContextRefreshedEvent.class)
    void enter() {
        for (Chore chore : chores) {
            transaction.executeWithoutResult(started -> enter(chore));
        }
    }

    private void enter(Chore chore) {
        CronTrigger wanted = trigger(chore);
        try {
            Trigger entered = scheduler.getTrigger(wanted.getKey());
            if (!same(entered, wanted)) {
                scheduler.scheduleJob(job(chore), Set.of(wanted), true);
            } else if (scheduler.getTriggerState(wanted.getKey()) == TriggerState.ERROR) {
                scheduler.resetTriggerFromErrorState(wanted.getKey());
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException("cannot enter " + chore.name(), e);
        }
    }

    private static boolean same(Trigger entered, CronTrigger wanted) {
        return entered instanceof CronTrigger cron
                && cron.getCronExpression().equals(wanted.getCronExpression())
                && cron.getTimeZone().hasSameRules(wanted.getTimeZone())
                && cron.getMisfireInstruction() == wanted.getMisfireInstruction();
    }

    /** Asked for again when its node dies in the middle. */
    private static JobDetail job(Chore chore) {
        return JobBuilder.newJob(ChoreJob.class)
                .withIdentity(chore.name(), GROUP)
                .requestRecovery()
                .build();
    }

    private CronTrigger trigger(Chore chore) {
        CronScheduleBuilder when = CronScheduleBuilder.cronSchedule(chore.when()).inTimeZone(zone);
        return TriggerBuilder.newTrigger()
                .forJob(chore.name(), GROUP)
                .withIdentity(chore.name(), GROUP)
                .withSchedule(
                        switch (chore.missed()) {
                            case MADE_UP -> when.withMisfireHandlingInstructionFireAndProceed();
                            case LEFT_OUT -> when.withMisfireHandlingInstructionDoNothing();
                        })
                .build();
    }
}
