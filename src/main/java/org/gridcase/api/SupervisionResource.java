package org.gridcase.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.supervision.BoardFilter;
import org.gridcase.supervision.BoardRow;
import org.gridcase.supervision.DecisionStatistics;
import org.gridcase.supervision.LoadByDay;
import org.gridcase.supervision.Urging;
import org.gridcase.supervision.WatchBoard;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The watch board, and urging. */
@RestController
@RequestMapping(path = ApiSetup.V1 + "/supervision", produces = "application/json")
@Tag(name = "supervision")
class SupervisionResource {
    private final CurrentActor me;
    private final WatchBoard board;
    private final LoadByDay load;
    private final DecisionStatistics decisions;
    private final Urging urging;
    private final Names names;

    SupervisionResource(
            CurrentActor me,
            WatchBoard board,
            LoadByDay load,
            DecisionStatistics decisions,
            Urging urging,
            Names names) {
        this.me = me;
        this.board = board;
        this.load = load;
        this.decisions = decisions;
        this.urging = urging;
        this.names = names;
    }

    @GetMapping("/figures")
    @Operation(summary = "How much is overdue, due today, due in the coming days, suspended")
    BoardCounts figures(@RequestParam String unit) {
        return BoardCounts.of(board.figures(me.get(), unit));
    }

    @GetMapping("/steps")
    @Operation(summary = "Open steps of a unit and below it, the worst first (督办看板)")
    Page<BoardStep> steps(
            @ParameterObject BoardPlace place,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        var rows = board.page(me.get(), place.filter(), cursor, Page.size(limit));
        var people = names.people(rows.items().stream().map(BoardRow::holder).toList());
        return Page.of(rows.map(row -> BoardStep.of(row, names, people)));
    }

    @GetMapping("/shares")
    @Operation(summary = "To whom the steps of a part belong, by unit or else of the 1000 worst")
    Page<BoardPart> shares(@ParameterObject BoardPlace place, @RequestParam BoardFilter.By by) {
        return Page.all(
                board.shares(me.get(), place.filter(), by).stream().map(BoardPart::of).toList());
    }

    @GetMapping("/days")
    @Operation(summary = "Steps open and overdue at the end of each of the last 60 days")
    Page<BoardDay> days(@RequestParam String unit) {
        return Page.all(
                load.days(me.get(), unit, LoadByDay.DAYS).stream().map(BoardDay::of).toList());
    }

    @GetMapping("/decisions")
    @Operation(summary = "Extensions, suspensions and returns of the last 30 days")
    BoardDecided decided(@RequestParam String unit) {
        return BoardDecided.of(decisions.counts(me.get(), unit));
    }

    @PostMapping("/urges")
    @Operation(summary = "Urge steps as their supervisor (催办); each is answered for by itself")
    Urges urge(Once once, @RequestBody Urge body) {
        return once.answer(
                body,
                Urges.class,
                actor -> Urges.of(urging.urge(actor, body.ids(), body.words(), null)));
    }
}
