package org.gridcase.api;

import static org.springframework.http.HttpStatus.CREATED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import org.gridcase.casework.CaseIntake;
import org.gridcase.casework.CaseJourney;
import org.gridcase.casework.CaseLedger;
import org.gridcase.casework.CaseStand;
import org.gridcase.casework.CaseTimeline;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.Slice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases: report, find, read. */
@RestController
@RequestMapping(path = ApiSetup.V1 + "/cases", produces = "application/json")
@Tag(name = "cases")
class CasesResource {
    private final CurrentActor me;
    private final CaseIntake intake;
    private final CaseLedger ledger;
    private final CaseTimeline timeline;
    private final CaseJourney journey;
    private final CaseWords words;
    private final WorkItemWords steps;
    private final Names names;
    private final Clock clock;

    CasesResource(
            CurrentActor me,
            CaseIntake intake,
            CaseLedger ledger,
            CaseTimeline timeline,
            CaseJourney journey,
            CaseWords words,
            WorkItemWords steps,
            Names names,
            Clock clock) {
        this.me = me;
        this.intake = intake;
        this.ledger = ledger;
        this.timeline = timeline;
        this.journey = journey;
        this.words = words;
        this.steps = steps;
        this.names = names;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(CREATED)
    @Operation(summary = "Report a case (上报)")
    ResponseEntity<CaseReceipt> report(Once once, @RequestBody ReportCase body) {
        CaseReceipt receipt =
                once.answer(
                        body,
                        CaseReceipt.class,
                        actor -> {
                            var made = intake.report(actor, body.command());
                            return new CaseReceipt(made.number(), made.trackingCode());
                        });
        return ResponseEntity.created(URI.create(ApiSetup.V1 + "/cases/" + receipt.number()))
                .body(receipt);
    }

    @GetMapping
    @Operation(summary = "The ledger of a unit (台账), the newest case first, narrowed as asked")
    Page<CaseSummary> list(@ParameterObject CaseFilter filter) {
        Actor actor = me.get();
        Slice<CaseLedger.Row> rows =
                ledger.page(
                        actor,
                        unit(actor, filter.unit()),
                        filter.filter(clock),
                        filter.cursor(),
                        Page.size(filter.limit()));
        var people = names.people(rows.items().stream().map(CaseLedger.Row::holder).toList());
        return Page.of(rows.map(row -> words.summary(row, people)));
    }

    @GetMapping("/{number}")
    @Operation(summary = "One case with its open steps, who may act, and what the caller may do")
    CaseDocument read(@PathVariable String number) {
        CaseStand stand = journey.stand(me.get(), number);
        return words.document(stand.view(), steps.of(stand.open()));
    }

    @GetMapping("/{number}/timeline")
    @Operation(summary = "Everything that happened to a case, the newest first")
    Page<CaseEvent> timeline(
            @PathVariable String number,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return Page.of(timeline.of(me.get(), number, cursor, Page.size(limit)).map(words::event));
    }

    @GetMapping("/{number}/journey")
    @Operation(summary = "The processes and steps that a case went through, and where it is now")
    Journey journey(@PathVariable String number) {
        Actor actor = me.get();
        return new Journey(
                journey.legs(actor, number).stream().map(Journey.Leg::of).toList(),
                steps.of(number, journey.steps(actor, number)));
    }

    private String unit(Actor actor, String asked) {
        if (asked != null && !asked.isBlank()) {
            return asked;
        }
        Set<String> own = ledger.units(actor);
        if (own.size() != 1) {
            throw new Invalid("unit", "api.error.ledgerChoose");
        }
        return own.iterator().next();
    }
}
