package org.gridcase.modelling;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.audit.AuditTrail;
import org.gridcase.shared.Transactions;
import org.gridcase.workflow.CannotChange;
import org.gridcase.workflow.MappingFlaw;
import org.gridcase.workflow.Place;
import org.gridcase.workflow.ProcessOwner.Owned;
import org.gridcase.workflow.ProcessOwners;
import org.gridcase.workflow.VersionChange;
import org.gridcase.workflow.VersionChange.Running;
import org.springframework.stereotype.Component;

/**
 * One case of a migration: does it, or looks what would become of it by doing and undoing it, so
 * that a preview says what the engine itself would do.
 */
@Component
class CaseMove {

    private final VersionChange versions;
    private final ProcessOwners owners;
    private final MigrationCases cases;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Clock clock;

    CaseMove(
            VersionChange versions,
            ProcessOwners owners,
            MigrationCases cases,
            AuditTrail audit,
            Transactions transactions,
            Clock clock) {
        this.versions = versions;
        this.owners = owners;
        this.cases = cases;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is done to every case alike.
     *
     * @param mapping places of the one version to places of the other
     */
    record Plan(MigrationRun run, Map<String, String> mapping) {}

    private record Found(Owned owned, List<Place> before) {}

    /** Looks what would become of it; nothing is changed but the row of the preview. */
    void preview(Plan plan, String instance) {
        MigratedCase seen = lookedAt(plan, instance);
        transactions.run(() -> cases.goesOn(plan.run().getId(), MigratedState.NEW, seen));
    }

    private MigratedCase lookedAt(Plan plan, String instance) {
        Map<String, Found> found = new HashMap<>();
        try {
            return transactions.undone(() -> tried(plan, instance, found));
        } catch (CannotChange refused) {
            return cannot(MigratedState.UNABLE, instance, found.get(instance), refused.flaws());
        } catch (RuntimeException failed) {
            return cannot(MigratedState.UNABLE, instance, found.get(instance), failed());
        }
    }

    private MigratedCase tried(Plan plan, String instance, Map<String, Found> found) {
        Found now = find(plan, instance);
        if (now == null) {
            return gone(instance);
        }
        found.put(instance, now);
        List<Place> after = changed(plan, instance, now);
        return new MigratedCase(
                instance,
                now.owned().ref(),
                MigratedState.ABLE,
                now.before(),
                after,
                List.of(),
                null);
    }

    /** Does it in a transaction of its own; what fails leaves the case as it was, and says so. */
    void carryOut(Plan plan, String instance) {
        Map<String, Found> found = new HashMap<>();
        try {
            transactions.run(() -> moved(plan, instance, found));
        } catch (CannotChange refused) {
            report(
                    plan,
                    cannot(MigratedState.REFUSED, instance, found.get(instance), refused.flaws()));
        } catch (RuntimeException failed) {
            report(plan, cannot(MigratedState.REFUSED, instance, found.get(instance), failed()));
        }
    }

    private void moved(Plan plan, String instance, Map<String, Found> found) {
        Found now = find(plan, instance);
        if (now == null) {
            cases.goesOn(plan.run().getId(), MigratedState.ABLE, gone(instance));
            return;
        }
        found.put(instance, now);
        List<Place> after = changed(plan, instance, now);
        var done =
                new MigratedCase(
                        instance,
                        now.owned().ref(),
                        MigratedState.MIGRATED,
                        now.before(),
                        after,
                        List.of(),
                        clock.instant());
        if (!cases.goesOn(plan.run().getId(), MigratedState.ABLE, done)) {
            throw new IllegalStateException("moved by somebody else: " + instance);
        }
        audit.record(
                now.owned().stream(),
                plan.run().by(),
                "case.migrated",
                Map.of(
                        "process", plan.run().process(),
                        "from", plan.run().fromNumber(),
                        "to", plan.run().toNumber(),
                        "migration", plan.run().getId().toString()),
                plan.run().reason());
    }

    private void report(Plan plan, MigratedCase refused) {
        transactions.run(() -> cases.goesOn(plan.run().getId(), MigratedState.ABLE, refused));
    }

    /** Locks what the process is about before anything of it is read; null when it is gone. */
    private Found find(Plan plan, String instance) {
        Running running = versions.running(instance).orElse(null);
        if (running == null) {
            return null;
        }
        Owned owned =
                owners.lock(plan.run().process(), running.key())
                        .orElseThrow(
                                () ->
                                        new CannotChange(
                                                List.of(
                                                        new MappingFlaw(
                                                                null, "workflow.change.nobodys"))));
        boolean there =
                versions.running(instance)
                        .filter(one -> one.definitionId().equals(plan.run().fromDefinition()))
                        .isPresent();
        return there ? new Found(owned, places(plan, instance, running.key())) : null;
    }

    private List<Place> changed(Plan plan, String instance, Found now) {
        MigrationRun run = plan.run();
        versions.change(run.fromDefinition(), run.toDefinition(), plan.mapping(), instance);
        Running running = versions.running(instance).orElseThrow();
        List<Place> after = places(plan, instance, running.key());
        requireKept(now.before(), after, plan.mapping());
        return after;
    }

    /** Steps with their people and limits, timers with their times: nothing may have moved. */
    private static void requireKept(
            List<Place> before, List<Place> after, Map<String, String> mapping) {
        for (Place place : before) {
            String to = mapping.get(place.element());
            boolean kept =
                    place.due() == null
                            || place.task() == null && to == null
                            || after.contains(new Place(to, place.task(), place.due()));
            if (!kept) {
                throw new CannotChange(
                        List.of(new MappingFlaw(place.element(), "workflow.change.deadline")));
            }
        }
    }

    private List<Place> places(Plan plan, String instance, String key) {
        Map<String, Instant> due = owners.due(plan.run().process(), key);
        return versions.places(instance).stream()
                .map(
                        place ->
                                place.task() == null
                                        ? place
                                        : new Place(
                                                place.element(),
                                                place.task(),
                                                due.get(place.task())))
                .toList();
    }

    private static MigratedCase gone(String instance) {
        return new MigratedCase(
                instance, null, MigratedState.GONE, List.of(), List.of(), List.of(), null);
    }

    private MigratedCase cannot(
            MigratedState state, String instance, Found found, List<MappingFlaw> flaws) {
        return new MigratedCase(
                instance,
                found == null ? null : found.owned().ref(),
                state,
                found == null ? List.of() : found.before(),
                List.of(),
                flaws,
                state == MigratedState.REFUSED ? clock.instant() : null);
    }

    private static List<MappingFlaw> failed() {
        return List.of(new MappingFlaw(null, "workflow.change.failed"));
    }
}
