package org.gridcase.modelling;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridcase.audit.AuditTrail;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.text.Bilingual;
import org.gridcase.workflow.ProcessModels;
import org.gridcase.workflow.ProcessOwner.Owned;
import org.gridcase.workflow.ProcessOwners;
import org.gridcase.workflow.Spot;
import org.gridcase.workflow.StepMove;
import org.gridcase.workflow.StepMove.Stand;
import org.gridcase.workflow.VersionChange;
import org.springframework.stereotype.Service;

/**
 * A case that is stuck goes to another step of its process, by two people and with a reason on its
 * timeline. Administrators see where it stands and nothing else of it.
 */
@Service
public class StuckCases {

    private final StuckMoveRepository moves;
    private final StepMove steps;
    private final VersionChange versions;
    private final ProcessModels models;
    private final ProcessOwners owners;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Requests requests;
    private final Clock clock;

    StuckCases(
            StuckMoveRepository moves,
            StepMove steps,
            VersionChange versions,
            ProcessModels models,
            ProcessOwners owners,
            Jurisdiction jurisdiction,
            AuditTrail audit,
            Transactions transactions,
            Requests requests,
            Clock clock) {
        this.moves = moves;
        this.steps = steps;
        this.versions = versions;
        this.models = models;
        this.owners = owners;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.transactions = transactions;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Where a case stands.
     *
     * @throws NotFound when no process of it runs
     */
    public List<Stand> stands(Actor actor, String ref) {
        require(actor);
        List<Stand> stands = steps.stands(ref);
        if (stands.isEmpty()) {
            throw new NotFound("modelling.error.nothingStands", ref);
        }
        return stands;
    }

    /** Steps to which it could go from there. */
    public List<Spot> targets(Actor actor, Stand stand) {
        require(actor);
        return steps.targets(stand);
    }

    /**
     * Asks for a move; nothing happens yet.
     *
     * @param activity the standing that is left, as {@link Stand#activity()}
     * @param to element of the step where it goes on
     */
    public MoveView ask(
            Actor actor, String ref, String activity, String to, String reason, String requestId) {
        require(actor);
        String why = Reason.required("reason", reason);
        return transactions.run(
                () -> {
                    Long id =
                            requests.once(
                                    requestId,
                                    actor.staffId(),
                                    "case.moveAsk",
                                    Long.class,
                                    () -> asked(actor, ref, activity, to, why));
                    return view(move(id));
                });
    }

    private long asked(Actor actor, String ref, String activity, String to, String why) {
        Stand stand = stand(ref, activity);
        if (steps.targets(stand).stream().noneMatch(spot -> spot.id().equals(to))) {
            throw new Invalid("to", "modelling.error.noSuchTarget");
        }
        boolean already =
                moves.of(ref).stream()
                        .anyMatch(
                                one ->
                                        one.state() == MoveState.ASKED
                                                && one.activity().equals(activity));
        if (already) {
            throw new Conflict("modelling.error.moveAskedAlready");
        }
        var move = new StuckMove(ref, stand, to, why, actor, clock.instant());
        moves.saveAndFlush(move);
        recorded(move, actor, "case.moveAsked", why);
        return move.getId();
    }

    /**
     * The second pair of eyes says yes, and the case is moved at once: the old step is withdrawn
     * with its clock, the other one is offered anew with a limit of its own.
     *
     * @throws org.gridcase.shared.Denied for whoever asked
     * @throws Conflict when it has gone on by itself meanwhile
     */
    public MoveView approve(Actor actor, long id, String requestId) {
        return decide(
                actor,
                id,
                "case.moveApprove",
                requestId,
                move -> {
                    Owned owned =
                            owners.lock(move.process(), move.ref())
                                    .orElseThrow(
                                            () ->
                                                    new NotFound(
                                                            "modelling.error.nothingStands",
                                                            move.ref()));
                    Stand stand = stand(owned.ref(), move.activity());
                    move.approve(actor, clock.instant());
                    steps.move(stand, move.toElement());
                    recorded(move, actor, "case.moved", move.reason());
                });
    }

    /** The second pair of eyes says no, or the first one gives it up. */
    public MoveView refuse(Actor actor, long id, String words, String requestId) {
        String why = Reason.required("words", words);
        return decide(
                actor,
                id,
                "case.moveRefuse",
                requestId,
                move -> {
                    move.refuse(actor, why, clock.instant());
                    recorded(move, actor, "case.moveRefused", why);
                });
    }

    /** Moves that wait for a decision, the oldest first. */
    public List<MoveView> asked(Actor actor) {
        require(actor);
        return transactions.run(() -> moves.asked().stream().map(this::view).toList());
    }

    /** Moves of a case, the newest first. */
    public List<MoveView> of(Actor actor, String ref) {
        require(actor);
        return transactions.run(() -> moves.of(ref).stream().map(this::view).toList());
    }

    private MoveView decide(
            Actor actor, long id, String operation, String requestId, Consumer<StuckMove> deed) {
        require(actor);
        return transactions.run(
                () -> {
                    requests.once(
                            requestId,
                            actor.staffId(),
                            operation,
                            () -> {
                                StuckMove move = move(id);
                                deed.accept(move);
                                moves.saveAndFlush(move);
                            });
                    return view(move(id));
                });
    }

    private Stand stand(String ref, String activity) {
        return Stream.ofNullable(ref)
                .flatMap(known -> steps.stands(known).stream())
                .filter(one -> one.activity().equals(activity))
                .findFirst()
                .orElseThrow(() -> new Conflict("modelling.error.wentOn"));
    }

    private void recorded(StuckMove move, Actor actor, String action, String words) {
        Owned owned =
                owners.lock(move.process(), move.ref())
                        .orElseThrow(
                                () -> new NotFound("modelling.error.nothingStands", move.ref()));
        Bilingual from = name(move.definitionId(), move.fromElement());
        Bilingual to = name(move.definitionId(), move.toElement());
        Map<String, Object> details = new HashMap<>();
        details.put("process", move.process());
        details.put("stepName", from.zh());
        details.put("stepNameEn", from.en());
        details.put("toName", to.zh());
        details.put("toNameEn", to.en());
        details.put("asked", move.authorName());
        audit.record(owned.stream(), actor.by(), action, details, words);
    }

    private MoveView view(StuckMove move) {
        return new MoveView(
                move.getId(),
                move.ref(),
                new Bilingual(
                        models.name(move.definitionId(), true),
                        models.name(move.definitionId(), false)),
                name(move.definitionId(), move.fromElement()),
                name(move.definitionId(), move.toElement()),
                move.state(),
                move.reason(),
                move.words(),
                move.author(),
                move.authorName(),
                move.approverName(),
                move.askedAt(),
                move.decidedAt());
    }

    private Bilingual name(String definitionId, String element) {
        return versions.spots(definitionId).stream()
                .filter(spot -> spot.id().equals(element))
                .map(Spot::words)
                .filter(words -> !words.zh().isBlank())
                .findFirst()
                .orElse(new Bilingual(element, element));
    }

    private StuckMove move(long id) {
        return moves.findById(id).orElseThrow(() -> new NotFound("modelling.error.moveUnknown"));
    }

    private void require(Actor actor) {
        jurisdiction.requireEverywhere(actor, Action.ADMINISTER_MODELS);
    }
}
