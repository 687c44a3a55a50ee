package org.gridcase.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.inbox.WorkSource;
import org.gridcase.notification.Kind;

/**
 * Cases on paper, for models that are tried: the rules of cases as they are, kept in memory. What
 * they would write and tell is only heard. Not for several threads at once.
 */
public final class PaperCasework {

    /** Message to the process of a path that is left. */
    public static final String STOP = PathChange.HANDLING_STOPPED;

    /** Message to a notice that somebody objects. */
    public static final String OBJECTION = Cases.OBJECTION_RAISED;

    /**
     * What to start a process with.
     *
     * @param process its key
     * @param facts its routing facts
     */
    public record Begun(String process, Map<String, Object> facts) {}

    private final PaperCases cases;
    private final CaseUnits units;
    private final PaperNotice notices;
    private final CaseDepartments departments;
    private final CaseIntake intake;
    private final WorkSource work;
    private final Map<String, Object> beans;
    private final PaperEcho echo;

    PaperCasework(
            PaperCases cases,
            CaseUnits units,
            PaperNotice notices,
            CaseDepartments departments,
            CaseIntake intake,
            WorkSource work,
            Map<String, Object> beans,
            PaperEcho echo) {
        this.cases = cases;
        this.units = units;
        this.notices = notices;
        this.departments = departments;
        this.intake = intake;
        this.work = work;
        this.beans = Map.copyOf(beans);
        this.echo = echo;
    }

    /** Stand in for the beans that models of cases call, by the same names. */
    public Map<String, Object> beans() {
        return beans;
    }

    /** Where steps go, and what their reports do. */
    public WorkSource work() {
        return work;
    }

    /** A case begins. */
    public Begun open(PaperCase asked) {
        var theCase =
                new Case(
                        asked.number(),
                        asked.item(),
                        asked.path(),
                        asked.unit(),
                        "",
                        null,
                        1,
                        "",
                        asked.raised() ? Channel.RESIDENT : Channel.PATROL,
                        asked.reportedBy(),
                        asked.at(),
                        "");
        if (asked.raised()) {
            theCase.hasReporter();
        }
        cases.add(theCase, List.of());
        return begin(theCase, asked.onTheSpot());
    }

    private Begun begin(Case theCase, boolean onTheSpot) {
        theCase.begin(CaseIntake.levelOf(theCase, units), onTheSpot);
        if (theCase.path() == HandlingPath.EMERGENCY) {
            echo.told(theCase.number(), Kind.EMERGENCY, intake.thoseResponsible(theCase.unit()));
        }
        return new Begun(
                theCase.path().code(),
                new HashMap<>(Map.of("caseNumber", theCase.number(), "onTheSpot", onTheSpot)));
    }

    /**
     * The case turns out to be of another kind; the process of the path it leaves was told.
     *
     * @return what to start instead, empty when it goes on where it is with another item
     */
    public Optional<Begun> changed(
            String number, String item, HandlingPath path, boolean onTheSpot) {
        Case theCase = cases.get(number);
        if (theCase.path() == path) {
            theCase.recategorise(item);
            return Optional.empty();
        }
        departments.release(theCase);
        theCase.changePath(item, path);
        return Optional.of(begin(theCase, onTheSpot));
    }

    /** Somebody objects to the case's notice; its process is to be told. */
    public void objected(String number) {
        notices.objected(number);
    }

    /** Remembers a case as it stands; run, the answer makes it so again. */
    public Runnable mark(String number) {
        return cases.mark(number);
    }

    public CaseState state(String number) {
        return cases.get(number).state();
    }

    public HandlingPath path(String number) {
        return cases.get(number).path();
    }

    /** Keeps nothing of a case. */
    public void forget(String number) {
        cases.forget(number);
    }
}
