package org.gridcase.shared;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a command in one transaction and repeats it when it met another one: whoever comes second
 * sees what the first has done and gets an honest answer instead of a technical error.
 */
@Component
public class Transactions {

    private static final Logger log = LoggerFactory.getLogger(Transactions.class);
    private static final int ATTEMPTS = 5;

    /** Milliseconds before the second attempt; before later ones it grows. */
    private static final int LONGEST_PAUSE = 20;

    private final TransactionTemplate template;

    Transactions(PlatformTransactionManager transactionManager) {
        this.template = new TransactionTemplate(transactionManager);
    }

    /** Joins the transaction under way, else runs in one of its own, repeated when it collides. */
    public <T> T run(Supplier<T> command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return command.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return template.execute(status -> command.get());
            } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
                // a unique key violated by a twin request is a collision too: the repeat finds its
                // row
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                log.debug("command collided, attempt {}", attempt, e);
                // of a length of chance: who met at once would meet again
                int millis = ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE * attempt);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
            }
        }
    }

    /**
     * Runs a command, answers what came of it and undoes it: to see what would happen. Never inside
     * a transaction of the caller's, which it would take along.
     */
    public <T> T undone(Supplier<T> command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("what the caller has done would be undone too");
        }
        return template.execute(
                status -> {
                    status.setRollbackOnly();
                    return command.get();
                });
    }

    public void run(Runnable command) {
        run(
                () -> {
                    command.run();
                    return null;
                });
    }
}
