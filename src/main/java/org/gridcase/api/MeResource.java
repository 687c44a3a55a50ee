package org.gridcase.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.gridcase.calendar.DeadlineFeed;
import org.gridcase.casework.CaseLedger;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Holding;
import org.gridcase.shared.calendarfeed.CalendarFile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The caller. */
@RestController
@Tag(name = "organisation")
class MeResource {
    private final CurrentActor me;
    private final CaseLedger ledger;
    private final DeadlineFeed deadlines;
    private final Names names;

    MeResource(CurrentActor me, CaseLedger ledger, DeadlineFeed deadlines, Names names) {
        this.me = me;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.names = names;
    }

    @GetMapping(path = ApiSetup.V1 + "/me/deadlines.ics", produces = CalendarFile.MEDIA_TYPE)
    @Operation(
            summary = "The deadlines of what the caller has in hand, as iCalendar",
            description =
                    "Number, step and unit only; calendar programs that cannot send a token"
                            + " subscribe to an address made on the page of one's own things")
    String deadlines(Locale locale) {
        String site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return deadlines.write(me.get(), locale, site);
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
