package org.gridcase.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.casework.PublicNotice.DecideObjection;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.inbox.StepReport;
import org.gridcase.worktime.WorkingTime;

/**
 * Stands in for {@link PublicNotice} where models are tried: a notice that hangs on no board.
 * Public, because expressions call it.
 */
public final class PaperNotice implements CaseProcess {

    private final CaseStore cases;
    private final CaseUnits units;
    private final Catalogue catalogue;
    private final WorkingTime workingTime;
    private final CaseEcho echo;
    private final Clock clock;
    private final Map<String, Instant> ends = new HashMap<>();
    private final Map<String, Integer> objections = new HashMap<>();

    PaperNotice(
            CaseStore cases,
            CaseUnits units,
            Catalogue catalogue,
            WorkingTime workingTime,
            CaseEcho echo,
            Clock clock) {
        this.cases = cases;
        this.units = units;
        this.catalogue = catalogue;
        this.workingTime = workingTime;
        this.echo = echo;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "public-notice";
    }

    @Override
    public Map<String, Step<?>> steps() {
        return Map.of("decideObjection", Step.of(DecideObjection.class, this::decide));
    }

    private Map<String, Object> decide(Case theCase, StepReport report, DecideObjection form) {
        objections.computeIfPresent(theCase.number(), (number, open) -> Math.max(0, open - 1));
        return Map.of();
    }

    public void open(String caseNumber) {
        Case theCase = cases.get(caseNumber);
        MatterItem item = catalogue.item(theCase.item());
        List<String> boards = units.noticeBoards(theCase.unit(), item.noticeLevels());
        Instant until =
                workingTime
                        .calendar(theCase.unit())
                        .deadline(clock.instant(), catalogue.limit(item, "notice"));
        ends.put(caseNumber, until);
        objections.remove(caseNumber);
        theCase.stand(CaseState.NOTICE);
        echo.recorded(
                caseNumber,
                "case.noticeOpened",
                Map.of("boards", String.join(",", boards), "until", until.toString()));
    }

    public Date endsAt(String caseNumber) {
        return Date.from(ends.get(caseNumber));
    }

    public void close(String caseNumber) {
        Case theCase = cases.get(caseNumber);
        theCase.noticeEnded(clock.instant());
        theCase.stand(CaseState.HANDLING);
        echo.recorded(caseNumber, "case.noticeClosed", Map.of());
    }

    public void withdraw(String caseNumber) {
        cases.get(caseNumber).stand(CaseState.HANDLING);
        echo.recorded(caseNumber, "case.noticeWithdrawn", Map.of());
    }

    public boolean hasOpenObjection(String caseNumber) {
        return objections.getOrDefault(caseNumber, 0) > 0;
    }

    /** Somebody objects. */
    void objected(String caseNumber) {
        objections.merge(caseNumber, 1, Integer::sum);
    }
}
