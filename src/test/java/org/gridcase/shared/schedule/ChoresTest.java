package org.gridcase.shared.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gridcase.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** Duties in a running Quartz: entered once, put right when they changed, never silent. */
class ChoresTest {
    private static final TriggerKey KEY = new TriggerKey("sweep", Schedule.GROUP);

    record Sweep(String when, Missed missed, Runnable work) implements Chore {
        @Override
        public String name() {
            return "sweep";
        }

        @Override
        public void run() {
            work.run();
        }
    }

    static class Heard {
        private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();

        @EventListener
        void done(ChoreDone done) {
            events.add(done);
        }

        @EventListener
        void failed(ChoreFailed failed) {
            events.add(failed);
        }

        Object next() throws InterruptedException {
            return events.poll(20, TimeUnit.SECONDS);
        }
    }

    private interface Look {
        void at(Scheduler scheduler, Schedule schedule, Heard heard) throws Exception;
    }

    private static void with(Chore chore, Look look) {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(QuartzAutoConfiguration.class))
                .withBean(ZoneId.class, () -> ZoneId.of("Asia/Shanghai"))
                .withBean(
                        PlatformTransactionManager.class,
                        () ->
                                new DataSourceTransactionManager(
                                        new DriverManagerDataSource(TestDatabase.h2("chores"))))
                .withBean(Heard.class)
                .withBean(Chore.class, () -> chore)
                .withBean(Schedule.class)
                .run(
                        context ->
                                look.at(
                                        context.getBean(Scheduler.class),
                                        context.getBean(Schedule.class),
                                        context.getBean(Heard.class)));
    }

    @Test
    void isEnteredOnceHoweverOftenTheProgramStarts() {
        with(
                new Sweep("0 30 2 * * ?", Chore.Missed.MADE_UP, () -> {}),
                (scheduler, schedule, heard) -> {
                    CronTrigger first = trigger(scheduler);
                    schedule.enter();
                    schedule.enter();
                    assertThat(scheduler.getTriggersOfJob(new JobKey("sweep", Schedule.GROUP)))
                            .hasSize(1);
                    assertThat(first.getTimeZone().getID()).isEqualTo("Asia/Shanghai");
                    assertThat(first.getMisfireInstruction())
                            .isEqualTo(CronTrigger.MISFIRE_INSTRUCTION_FIRE_ONCE_NOW);
                });
    }

    @Test
    void isPutRightWhenItsTimeChanged() {
        with(
                new Sweep("0 30 2 * * ?", Chore.Missed.LEFT_OUT, () -> {}),
                (scheduler, schedule, heard) -> {
                    CronTrigger old =
                            trigger(scheduler)
                                    .getTriggerBuilder()
                                    .withSchedule(
                                            org.quartz.CronScheduleBuilder.cronSchedule(
                                                    "0 0 5 * * ?"))
                                    .build();
                    scheduler.rescheduleJob(KEY, old);
                    schedule.enter();
                    assertThat(trigger(scheduler).getCronExpression()).isEqualTo("0 30 2 * * ?");
                });
    }

    @Test
    void isDoneWhenItsTimeComes() {
        with(
                new Sweep("* * * * * ?", Chore.Missed.LEFT_OUT, () -> {}),
                (scheduler, schedule, heard) ->
                        assertThat(heard.next()).isEqualTo(new ChoreDone("sweep")));
    }

    @Test
    void tellsWhenItFailedAndComesAgain() {
        RuntimeException trouble = new IllegalStateException("no power");
        with(
                new Sweep(
                        "* * * * * ?",
                        Chore.Missed.LEFT_OUT,
                        () -> {
                            throw trouble;
                        }),
                (scheduler, schedule, heard) -> {
                    assertThat(heard.next()).isEqualTo(new ChoreFailed("sweep", trouble));
                    assertThat(heard.next()).isEqualTo(new ChoreFailed("sweep", trouble));
                });
    }

    private static CronTrigger trigger(Scheduler scheduler) throws SchedulerException {
        return (CronTrigger) scheduler.getTrigger(KEY);
    }
}
