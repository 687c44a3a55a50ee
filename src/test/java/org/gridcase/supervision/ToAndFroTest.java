package org.gridcase.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;
import org.gridcase.inbox.WorkOffered;
import org.gridcase.workflow.Outcome;
import org.gridcase.worktime.StepLimit;
import org.gridcase.worktime.TimeLimit;
import org.gridcase.worktime.WorkingCalendar;
import org.gridcase.worktime.WorkingHours;
import org.gridcase.worktime.WorkingWeek;

/** Whatever way a case goes to and fro, all its returns together stay below a few limits. */
class ToAndFroTest {
    private static final ClockRules RULES =
            new ClockRules(0.25, Duration.ofHours(1), 0.75, 1.5, "1wd", "1h", 2, 0.25, 3);
    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(
                    "SL",
                    ZoneId.of("Asia/Shanghai"),
                    WorkingWeek.usual(WorkingHours.parse("08:30-12:00, 14:30-18:00")),
                    Map.of(),
                    Set.of(2026));
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final Map<String, String> LIMITS =
            Map.of("accept", "4wh", "settle", "5wd", "review", "1wd", "respond", "2h");

    /**
     * A step of the way.
     *
     * @param part of the time it was given that was used, more than 1 when it was late
     * @param outcome how it ended
     */
    record Leg(String step, double part, String outcome) {}

    private final List<StepClock> clocks = new ArrayList<>();
    private final List<Double> returns = new ArrayList<>();
    private String after;

    @BeforeTry
    void aCaseOfItsOwn() {
        clocks.clear();
        returns.clear();
        after = null;
    }

    @Property(tries = 300)
    void allReturnsTogetherStayBelowTheBudget(@ForAll("ways") List<Leg> way) {
        way.forEach(this::go);

        assertThat(returns.stream().mapToDouble(given -> given).sum()).isLessThan(3);
    }

    @Property(tries = 100)
    void everyReturnGetsSomeTimeButNeverMoreThanItsLimit(@ForAll("ways") List<Leg> way) {
        // in the twentieth the halves of a half become less than a moment
        way.stream().limit(12).forEach(this::go);

        clocks.forEach(
                clock -> {
                    Duration given = clock.base(CALENDAR);
                    assertThat(given).isPositive();
                    assertThat(given).isLessThanOrEqualTo(CALENDAR.length(clock.limit()));
                });
    }

    @Example
    void whatIsDealtWithAtOnceCostsNothing() {
        for (int time = 0; time < 20; time++) {
            go(new Leg("settle", 0, "forwarded"));
            go(new Leg("review", 0, Outcome.RETURNED));
        }

        assertThat(clocks.get(40 - 2).base(CALENDAR)).isEqualTo(Duration.ofHours(5 * 7));
    }

    @Example
    void oneStepUsesUpWhatAnotherWouldHaveHad() {
        go(new Leg("settle", 1, "forwarded"));
        for (int time = 0; time < 3; time++) {
            go(new Leg("review", 0, Outcome.RETURNED));
            go(new Leg("settle", 1, "forwarded"));
        }
        go(new Leg("respond", 1, "forwarded"));
        go(new Leg("respond", 1, Outcome.RETURNED));

        // 1, then twice a quarter: a half of the other one and a half is left
        assertThat(returns).endsWith(0.75);
        assertThat(last().base(CALENDAR)).isEqualTo(Duration.ofMinutes(90));
    }

    @Example
    void latenessIsNoCostOfReturning() {
        go(new Leg("settle", 1, "forwarded"));
        go(new Leg("review", 0, Outcome.RETURNED));
        go(new Leg("settle", 9, "forwarded"));
        go(new Leg("respond", 0, "forwarded"));
        go(new Leg("respond", 0, "forwarded"));

        assertThat(last().base(CALENDAR)).isEqualTo(Duration.ofHours(2));
    }

    @Provide
    Arbitrary<List<Leg>> ways() {
        return Combinators.combine(
                        Arbitraries.of(LIMITS.keySet().stream().sorted().toList()),
                        Arbitraries.doubles().between(0, 2).ofScale(2),
                        Arbitraries.of("forwarded", Outcome.RETURNED, Outcome.ESCALATED))
                .as(Leg::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private void go(Leg leg) {
        WorkOffered offered = offered(leg.step());
        Duration left = new ToAndFro(RULES, unit -> CALENDAR).left(clocks, offered);
        var clock = new StepClock(offered, ToAndFro.why(offered), left);
        clock.count(CALENDAR, RULES);
        Duration used = ClockRules.part(clock.base(CALENDAR), leg.part());
        Instant end = CALENDAR.after(offered.at(), used, clock.working());
        clock.stop(end, leg.outcome(), CALENDAR);
        clocks.add(clock);
        if (ToAndFro.again(offered)) {
            double limit = CALENDAR.length(clock.limit()).toMillis();
            returns.add(Math.min(1, leg.part()) * clock.base(CALENDAR).toMillis() / limit);
        }
        after = leg.outcome();
    }

    private WorkOffered offered(String step) {
        return new WorkOffered(
                clocks.size() + 1,
                "C1",
                "coordination",
                step,
                step,
                step,
                "LY",
                List.of("LY"),
                "community-clerk",
                null,
                after,
                clocks.stream().anyMatch(clock -> clock.step().equals(step)),
                false,
                false,
                new StepLimit(TimeLimit.parse(LIMITS.get(step)), StepLimit.Origin.USUAL, null),
                "SL",
                clocks.isEmpty() ? START : last().stoppedAt(),
                null,
                false);
    }

    private StepClock last() {
        return clocks.get(clocks.size() - 1);
    }
}
