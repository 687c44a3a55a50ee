package org.gridcase.modelling;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gridcase.audit.AuditTrail;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.schedule.Chore;
import org.gridcase.shared.schedule.Duties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks at the cases of migrations and moves them, in batches, each case in a transaction of its
 * own. All that it knows stands in the rows of the cases: a node that dies in the middle leaves the
 * rest to the next turn, on whichever node.
 */
@Component
class MigrationWork implements Chore {

    static final String NAME = "model-migrations";
    private static final int BATCH = 50;

    private final MigrationRunRepository runs;
    private final MigrationCases cases;
    private final Mappings mappings;
    private final CaseMove move;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final ObjectProvider<Duties> duties;
    private final Clock clock;

    MigrationWork(
            MigrationRunRepository runs,
            MigrationCases cases,
            Mappings mappings,
            CaseMove move,
            AuditTrail audit,
            Transactions transactions,
            ObjectProvider<Duties> duties,
            Clock clock) {
        this.runs = runs;
        this.cases = cases;
        this.mappings = mappings;
        this.move = move;
        this.audit = audit;
        this.transactions = transactions;
        this.duties = duties;
        this.clock = clock;
    }

    /** There is something to do; heard after the commit. */
    record Wanted() {}

    /** Nobody waits for the next minute. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wanted(Wanted wanted) {
        try {
            duties.getObject().again(NAME);
        } catch (NotFound notEnteredYet) {
            // the next minute does it
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String when() {
        return "30 * * * * ?";
    }

    @Override
    public void run() {
        List<MigrationState> atWork =
                Arrays.stream(MigrationState.values()).filter(MigrationState::atWork).toList();
        for (Long id : runs.in(atWork)) {
            work(id);
        }
    }

    private void work(long id) {
        while (batch(id)) {
            // the state is read anew before each batch: it may have been stopped
        }
        transactions.run(() -> finish(runs.findById(id).orElseThrow()));
    }

    /**
     * @return whether there may be more
     */
    private boolean batch(long id) {
        MigrationRun run = runs.findById(id).orElseThrow();
        if (!run.state().atWork()) {
            return false;
        }
        boolean preview = run.state() == MigrationState.PREVIEWING;
        var plan = new CaseMove.Plan(run, mappings.read(run.mapping()));
        List<String> next = cases.in(id, preview ? MigratedState.NEW : MigratedState.ABLE, BATCH);
        for (String instance : next) {
            if (preview) {
                move.preview(plan, instance);
            } else {
                move.carryOut(plan, instance);
            }
        }
        return !next.isEmpty();
    }

    private void finish(MigrationRun run) {
        if (run.state() == MigrationState.PREVIEWING
                && cases.in(run.getId(), MigratedState.NEW, 1).isEmpty()) {
            run.previewed();
        } else if (run.state() == MigrationState.RUNNING
                && cases.in(run.getId(), MigratedState.ABLE, 1).isEmpty()) {
            run.done(clock.instant());
            Map<MigratedState, Integer> counts = cases.counts(run.getId());
            audit.record(
                    "model:" + run.process(),
                    run.by(),
                    "model.migrated",
                    Map.of(
                            "migration", run.getId().toString(),
                            "migrated", counts.getOrDefault(MigratedState.MIGRATED, 0),
                            "refused", counts.getOrDefault(MigratedState.REFUSED, 0)),
                    null);
        }
    }
}
