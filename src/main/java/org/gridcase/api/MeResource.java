package org.gridcase.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gridcase.casework.CaseLedger;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Holding;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller. */
@RestController
@Tag(name = "organisation")
class MeResource {
    private final CurrentActor me;
    private final CaseLedger ledger;
    private final Names names;

    MeResource(CurrentActor me, CaseLedger ledger, Names names) {
        this.me = me;
        this.ledger = ledger;
        this.names = names;
    }

    @GetMapping(path = ApiSetup.V1 + "/me", produces = "application/json")
    @Operation(summary = "Who is calling, with posts and ledgers")
    Me read() {
        Actor actor = me.get();
        var people = names.people(actor.holdings().stream().map(Holding::actingFor).toList());
        return new Me(
                actor.staffId(),
                actor.name(),
                actor.holdings().stream()
                        .map(
                                held ->
                                        new Me.Held(
                                                held.post(),
                                                names.unit(held.unit()),
                                                people.of(held.actingFor())))
                        .toList(),
                ledger.units(actor).stream().map(names::unit).toList());
    }
}
