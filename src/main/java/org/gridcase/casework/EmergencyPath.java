package org.gridcase.casework;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gridcase.inbox.StepReport;
import org.gridcase.shared.Conflict;
import org.gridcase.workflow.Outcome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 突发性事项: town and departments respond at once and side by side, the grid worker keeps tracking on
 * site until it is over, a short summary ends it (domain.md section 4).
 */
@Component("emergencyPath")
public class EmergencyPath implements CaseProcess {

    /** The last note of the tracking. */
    public record Track(String finalSituation, boolean over, List<String> attachments) {}

    /** What one responder did. */
    public record Respond(
            String measures, String result, Integer peopleSent, List<String> attachments) {}

    /** The short summary report. */
    public record Summarise(
            String course,
            String measures,
            int casualties,
            String damage,
            String cause,
            String lessons) {}

    private final CaseStore cases;
    private final CaseDepartments departments;
    private final CaseUnits units;
    private final CaseEcho echo;
    private final Clock clock;
    private final Duration trackingEvery;

    EmergencyPath(
            CaseStore cases,
            CaseDepartments departments,
            CaseUnits units,
            CaseEcho echo,
            Clock clock,
            @Value("${gridcase.emergency.tracking-every:2h}") Duration trackingEvery) {
        this.cases = cases;
        this.departments = departments;
        this.units = units;
        this.echo = echo;
        this.clock = clock;
        this.trackingEvery = trackingEvery;
    }

    @Override
    public String key() {
        return "emergency";
    }

    @Override
    public Map<String, Step<?>> steps() {
        return Map.of(
                "track",
                Step.of(Track.class, this::trackingOver),
                "acknowledge",
                Step.claimed((theCase, report, form) -> Map.of()),
                "respond",
                Step.of(
                        Respond.class,
                        (theCase, report, form) -> {
                            departments.responded(theCase, report.unit());
                            return Map.of();
                        }),
                "summarise",
                Step.of(
                        Summarise.class,
                        (theCase, report, form) -> {
                            theCase.settled(report.at());
                            theCase.summarised(report.at());
                            return Map.of();
                        }));
    }

    /** A responder who cannot do it passes it to the next level, which responds in its place. */
    @Override
    public Map<String, Object> pressed(Case theCase, StepReport report) {
        if (!Outcome.ESCALATED.equals(report.outcome())) {
            return null;
        }
        String above = units.above(report.unit());
        departments.responderPassedOn(theCase, report.unit(), above);
        return Map.of("responder", above);
    }

    private Map<String, Object> trackingOver(Case theCase, StepReport report, Track form) {
        if (departments.anyoneStillResponding(theCase)) {
            throw new Conflict("casework.error.stillResponding");
        }
        theCase.trackingOver(report.at());
        return Map.of();
    }

    /** The units that respond side by side: the town and the competent departments. */
    public List<String> responders(String caseNumber) {
        return departments.responders(cases.get(caseNumber));
    }

    /** How often the grid worker on site is reminded of a note, as a repeating timer. */
    public String trackingCycle(String caseNumber) {
        return "R/" + trackingEvery;
    }

    /** The duty to note is due again, unless the grid worker has just written one. */
    public void noteDue(String caseNumber) {
        Case theCase = cases.get(caseNumber);
        var latest = theCase.trackedAt() == null ? theCase.reportedAt() : theCase.trackedAt();
        if (latest.plus(trackingEvery).isAfter(clock.instant())) {
            return;
        }
        echo.recorded(caseNumber, "case.trackingDue", Map.of());
        echo.trackingDue(theCase);
    }
}
