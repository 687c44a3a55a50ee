package org.gridcase.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.inbox.StepReport;
import org.gridcase.organisation.Tier;
import org.gridcase.shared.Conflict;
import org.springframework.stereotype.Component;

/** 核查结案, shared by all paths: checked on site, answered to the resident, filed (S3). */
@Component("closing")
public class Closing implements CaseProcess {

    static final String NOT_SETTLED = "not-settled";

    /** What the grid worker found on site. */
    public record Verify(String outcome, String findings, List<String> attachments) {}

    /** How the resident was answered, with the rating if one was given on the spot. */
    public record Answer(String answeredBy, String words, Integer satisfaction) {}

    private final CaseStore cases;
    private final CaseUnits units;
    private final List<FilingPolicy> policies;
    private final CaseEcho echo;
    private final Clock clock;

    Closing(CaseStore cases, CaseUnits units, FilingPolicies policies, CaseEcho echo, Clock clock) {
        this.cases = cases;
        this.units = units;
        this.policies = policies.all();
        this.echo = echo;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "closing";
    }

    @Override
    public Map<String, Step<?>> steps() {
        return Map.of(
                "verify", Step.of(Verify.class, this::verify),
                "answer", Step.of(Answer.class, this::answer));
    }

    private Map<String, Object> verify(Case theCase, StepReport report, Verify form) {
        if (NOT_SETTLED.equals(form.outcome())) {
            theCase.notSettled();
        } else {
            theCase.verified(report.at());
        }
        return Map.of();
    }

    private Map<String, Object> answer(Case theCase, StepReport report, Answer form) {
        theCase.answered(report.at());
        if (form.satisfaction() != null) {
            theCase.rate(form.satisfaction(), null, report.at());
        }
        return Map.of();
    }

    /**
     * A matter that the grid settled on the spot was seen by whoever settled it, and a refused
     * application leaves nothing to check on site; everything else is verified.
     */
    public boolean verificationNeeded(String caseNumber) {
        Case theCase = cases.get(caseNumber);
        return !settledInTheGrid(theCase) && !refused(theCase);
    }

    /** Coordination ends only with an answer; else whoever raised the matter is answered. */
    public boolean answerNeeded(String caseNumber) {
        Case theCase = cases.get(caseNumber);
        if (theCase.path() == HandlingPath.COORDINATION) {
            return true;
        }
        return theCase.isRaisedByResident() && !(theCase.onTheSpot() && settledInTheGrid(theCase));
    }

    /** 归档. */
    public void file(String caseNumber) {
        Case theCase = cases.get(caseNumber);
        for (FilingPolicy policy : policies) {
            policy.obstacle(theCase)
                    .ifPresent(
                            key -> {
                                throw new Conflict(key);
                            });
        }
        theCase.file(clock.instant());
        echo.filed(theCase, theCase.onTheSpot() && settledInTheGrid(theCase));
        echo.recorded(caseNumber, "case.filed", Map.of());
    }

    private boolean settledInTheGrid(Case theCase) {
        return theCase.path() == HandlingPath.GENERAL
                && units.tier(theCase.handlingUnit()) == Tier.GRID;
    }

    private static boolean refused(Case theCase) {
        return theCase.path() == HandlingPath.APPROVAL && Boolean.FALSE.equals(theCase.approved());
    }
}
