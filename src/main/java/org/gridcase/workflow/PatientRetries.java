package org.gridcase.workflow;

import java.util.Date;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * A job that met another transaction, or came before its time, has not failed: it is done a little
 * later and keeps its retries. Else a few unlucky collisions among thousands of timers that are due
 * at once would leave some of them to an administrator. The engine itself is as patient with its
 * own collisions only.
 */
class PatientRetries implements FailedJobCommandFactory {
    private static final int SHORTEST_MILLIS = 200;
    private static final int LONGEST_MILLIS = 2000;

    private final FailedJobCommandFactory usual = new DefaultFailedJobCommandFactory();

    @Override
    public Command<Object> getCommand(String job, Throwable failure) {
        return passes(failure) ? new Later(job, failure) : usual.getCommand(job, failure);
    }

    private static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException || cause instanceof TooEarly) {
                return true;
            }
        }
        return false;
    }

    /** Nobody takes it for a moment, of a length of chance: who collided must not do so again. */
    private static class Later extends JobRetryCmd {
        private static final long serialVersionUID = 1L;

        Later(String job, Throwable failure) {
            super(job, failure);
        }

        @Override
        public Object execute(CommandContext context) {
            JobEntity job = getJob();
            if (job != null) {
                int pause = ThreadLocalRandom.current().nextInt(SHORTEST_MILLIS, LONGEST_MILLIS);
                job.setLockOwner(null);
                job.setLockExpirationTime(new Date(ClockUtil.getCurrentTime().getTime() + pause));
            }
            return null;
        }
    }
}
