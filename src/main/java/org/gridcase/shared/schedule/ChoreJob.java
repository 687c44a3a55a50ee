package org.gridcase.shared.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;

/** The one kind of Quartz job: does the chore that it is named after. */
@DisallowConcurrentExecution
class ChoreJob implements Job {
    private static final Logger log = LoggerFactory.getLogger(ChoreJob.class);

    private final ObjectProvider<Chore> chores;
    private final ApplicationEventPublisher events;

    ChoreJob(ObjectProvider<Chore> chores, ApplicationEventPublisher events) {
        this.chores = chores;
        this.events = events;
    }

    @Override
    public void execute(JobExecutionContext context) {
        String name = context.getJobDetail().getKey().getName();
        chores.stream().filter(chore -> chore.name().equals(name)).findFirst().ifPresent(this::run);
    }

    /** A failure must not reach Quartz, which would only write it into a log that nobody reads. */
    private void run(Chore chore) {
        try {
            chore.run();
            events.publishEvent(new ChoreDone(chore.name()));
        } catch (RuntimeException failure) {
            log.error("{} failed", chore.name(), failure);
            events.publishEvent(new ChoreFailed(chore.name(), failure));
        }
    }
}
