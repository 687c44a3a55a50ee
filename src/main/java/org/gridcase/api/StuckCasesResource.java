package org.gridcase.api;

import static org.springframework.http.HttpStatus.CREATED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gridcase.modelling.MoveView;
import org.gridcase.modelling.StuckCases;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.Ids;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Stuck cases that are moved to another step by two people. */
@RestController
@RequestMapping(path = ApiSetup.V1 + "/models", produces = "application/json")
@Tag(name = "models")
class StuckCasesResource {
    private final CurrentActor me;
    private final StuckCases stuck;

    StuckCasesResource(CurrentActor me, StuckCases stuck) {
        this.me = me;
        this.stuck = stuck;
    }

    @GetMapping("/stuck/{number}")
    @Operation(summary = "Where a case stands, and the steps to which it could go from there")
    Page<StandInfo> stands(@PathVariable String number) {
        return Page.all(
                stuck.stands(me.get(), number).stream()
                        .map(stand -> StandInfo.of(stand, stuck.targets(me.get(), stand)))
                        .toList());
    }

    @GetMapping("/stuck/{number}/moves")
    @Operation(summary = "Moves of a case, the newest first")
    Page<MoveInfo> of(@PathVariable String number) {
        return page(stuck.of(me.get(), number));
    }

    @GetMapping("/moves")
    @Operation(summary = "Moves that wait for a decision, the oldest first")
    Page<MoveInfo> asked() {
        return page(stuck.asked(me.get()));
    }

    @PostMapping("/moves")
    @ResponseStatus(CREATED)
    @Operation(summary = "Ask for a move; nothing happens yet")
    MoveInfo ask(Once once, @RequestBody MoveOfCase body) {
        return once.answer(
                body,
                MoveInfo.class,
                actor ->
                        MoveInfo.of(
                                stuck.ask(
                                        actor,
                                        body.number(),
                                        body.activity(),
                                        body.to(),
                                        body.reason(),
                                        null)));
    }

    @PostMapping("/moves/{id}/approval")
    @Operation(summary = "Say yes to what another one asked: the case is moved at once")
    MoveInfo approve(Once once, @PathVariable String id) {
        return once.answer(
                null, MoveInfo.class, actor -> MoveInfo.of(stuck.approve(actor, move(id), null)));
    }

    @PostMapping("/moves/{id}/refusal")
    @Operation(summary = "Say no with words, or give up one’s own")
    MoveInfo refuse(Once once, @PathVariable String id, @RequestBody Reason body) {
        return once.answer(
                body,
                MoveInfo.class,
                actor -> MoveInfo.of(stuck.refuse(actor, move(id), body.reason(), null)));
    }

    private static Page<MoveInfo> page(List<MoveView> moves) {
        return Page.all(moves.stream().map(MoveInfo::of).toList());
    }

    private static long move(String id) {
        return Ids.parse(id, "modelling.error.moveUnknown");
    }
}
