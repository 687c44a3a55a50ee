package org.gridcase.modelling;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gridcase.audit.AuditTrail;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Slice;
import org.gridcase.shared.Transactions;
import org.gridcase.workflow.CannotChange;
import org.gridcase.workflow.MappingFlaw;
import org.gridcase.workflow.Spot;
import org.gridcase.workflow.VersionChange;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Brings running cases to another version of their process: one administrator maps and asks,
 * another decides on the preview of every case (decision 0023). Work is done in the background.
 */
@Service
public class Migrations {

    private final MigrationRunRepository runs;
    private final MigrationCases cases;
    private final ModelReleaseRepository releases;
    private final VersionChange versions;
    private final Mappings mappings;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Requests requests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Migrations(
            MigrationRunRepository runs,
            MigrationCases cases,
            ModelReleaseRepository releases,
            VersionChange versions,
            Mappings mappings,
            Jurisdiction jurisdiction,
            AuditTrail audit,
            Transactions transactions,
            Requests requests,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.cases = cases;
        this.releases = releases;
        this.versions = versions;
        this.mappings = mappings;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.transactions = transactions;
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins one with the mapping that the engine proposes; the preview comes in the background.
     *
     * @param from the version (release) whose running cases are to be moved
     * @param to the version they are to go on in, of the same process
     * @throws Conflict when no case runs on the version
     */
    public MigrationView begin(Actor actor, long from, long to, String requestId) {
        require(actor);
        return transactions.run(
                () -> {
                    Long id =
                            requests.once(
                                    requestId,
                                    actor.staffId(),
                                    "model.migrationBegin",
                                    Long.class,
                                    () -> begun(actor, release(from), release(to)));
                    return view(run(id));
                });
    }

    private long begun(Actor actor, ReleaseView from, ReleaseView to) {
        if (!from.process().equals(to.process()) || from.id() == to.id()) {
            throw new Invalid("to", "modelling.error.otherVersionWanted");
        }
        List<String> instances = versions.instances(from.definitionId());
        if (instances.isEmpty()) {
            throw new Conflict("modelling.error.nothingRuns", from.number());
        }
        String mapping = mappings.write(versions.proposed(from.definitionId(), to.definitionId()));
        var run = new MigrationRun(from, to, mapping, actor, clock.instant());
        runs.saveAndFlush(run);
        cases.add(run.getId(), instances);
        events.publishEvent(new MigrationWork.Wanted());
        return run.getId();
    }

    /** Places of a version where cases may stand. */
    public List<Spot> spots(Actor actor, String definitionId) {
        require(actor);
        return versions.spots(definitionId);
    }

    /** What is wrong with a mapping, whatever the case; empty when nothing is. */
    public List<MappingFlaw> flaws(Actor actor, long id, Map<String, String> mapping) {
        require(actor);
        MigrationRun run = run(id);
        return versions.flaws(run.fromDefinition(), run.toDefinition(), mapping);
    }

    /**
     * Another mapping; the preview is made anew.
     *
     * @throws CannotChange when it is wrong whatever the case
     */
    public MigrationView map(Actor actor, long id, Map<String, String> mapping) {
        List<MappingFlaw> flaws = flaws(actor, id, mapping);
        if (!flaws.isEmpty()) {
            throw new CannotChange(flaws);
        }
        return transactions.run(
                () -> {
                    MigrationRun run = run(id);
                    run.map(actor, mappings.write(new LinkedHashMap<>(mapping)));
                    runs.saveAndFlush(run);
                    cases.forget(id);
                    events.publishEvent(new MigrationWork.Wanted());
                    return view(run);
                });
    }

    /** Lays it before another administrator, with the preview. */
    public MigrationView ask(Actor actor, long id, String reason, String requestId) {
        require(actor);
        String why = Reason.required("reason", reason);
        return once(
                actor,
                "model.migrationAsk",
                id,
                requestId,
                run -> {
                    if (cases.in(id, MigratedState.ABLE, 1).isEmpty()) {
                        throw new Conflict("modelling.error.nobodyAble");
                    }
                    run.ask(actor, why);
                    recorded(run, actor, "model.migrationAsked", why);
                });
    }

    /**
     * The second pair of eyes says yes: the cases are moved, one by one, in the background.
     *
     * @throws org.gridcase.shared.Denied for whoever asked
     */
    public MigrationView approve(Actor actor, long id, String requestId) {
        require(actor);
        return once(
                actor,
                "model.migrationApprove",
                id,
                requestId,
                run -> {
                    run.approve(actor, clock.instant());
                    recorded(run, actor, "model.migrationBegun", run.reason());
                    events.publishEvent(new MigrationWork.Wanted());
                });
    }

    /** The second pair of eyes says no. */
    public MigrationView refuse(Actor actor, long id, String words, String requestId) {
        require(actor);
        String why = Reason.required("words", words);
        return once(
                actor,
                "model.migrationRefuse",
                id,
                requestId,
                run -> {
                    run.refuse(actor, why, clock.instant());
                    recorded(run, actor, "model.migrationRefused", why);
                });
    }

    /** Given up before it was decided. */
    public MigrationView drop(Actor actor, long id, String requestId) {
        require(actor);
        return once(
                actor,
                "model.migrationDrop",
                id,
                requestId,
                run -> run.drop(actor, clock.instant()));
    }

    /** Stops in the middle; who was not moved yet stays, whole, where it is. */
    public MigrationView stop(Actor actor, long id, String requestId) {
        require(actor);
        return once(
                actor,
                "model.migrationStop",
                id,
                requestId,
                run -> {
                    run.stop(clock.instant());
                    recorded(run, actor, "model.migrationStopped", null);
                });
    }

    public MigrationView view(Actor actor, long id) {
        require(actor);
        return transactions.run(() -> view(run(id)));
    }

    /** The latest ones of a process, the newest first. */
    public List<MigrationView> of(Actor actor, String process) {
        require(actor);
        return transactions.run(() -> runs.of(process).stream().map(this::view).toList());
    }

    /** What becomes or became of each case; all of them, or those in one state. */
    public Slice<MigratedCase> cases(
            Actor actor, long id, MigratedState state, String cursor, int size) {
        require(actor);
        return transactions.run(() -> cases.page(run(id).getId(), state, cursor, size));
    }

    private MigrationView once(
            Actor actor, String operation, long id, String requestId, Consumer<MigrationRun> deed) {
        return transactions.run(
                () -> {
                    requests.once(
                            requestId,
                            actor.staffId(),
                            operation,
                            () -> {
                                MigrationRun run = run(id);
                                deed.accept(run);
                                runs.saveAndFlush(run);
                            });
                    return view(run(id));
                });
    }

    private void recorded(MigrationRun run, Actor actor, String action, String words) {
        audit.record(
                "model:" + run.process(),
                actor.by(),
                action,
                Map.of(
                        "migration", run.getId().toString(),
                        "from", run.fromNumber(),
                        "to", run.toNumber()),
                words);
    }

    private MigrationView view(MigrationRun run) {
        return new MigrationView(
                run.getId(),
                run.process(),
                run.fromNumber(),
                run.fromDefinition(),
                run.toNumber(),
                run.toDefinition(),
                run.state(),
                mappings.read(run.mapping()),
                run.author(),
                run.authorName(),
                run.reason(),
                run.words(),
                run.approverName(),
                run.madeAt(),
                run.begunAt(),
                run.endedAt(),
                cases.counts(run.getId()));
    }

    private MigrationRun run(long id) {
        return runs.findById(id)
                .orElseThrow(() -> new NotFound("modelling.error.migrationUnknown"));
    }

    private ReleaseView release(long id) {
        return releases.findById(id)
                .map(ModelRelease::view)
                .filter(release -> release.definitionId() != null)
                .orElseThrow(() -> new NotFound("modelling.error.releaseUnknown"));
    }

    private void require(Actor actor) {
        jurisdiction.requireEverywhere(actor, Action.ADMINISTER_MODELS);
    }
}
