package org.gridcase.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Post;
import org.gridcase.supervision.ClockView.Phrase;
import org.gridcase.testing.Invariants;
import org.gridcase.worktime.WorkingTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A case that is sent back again and again, to whichever step, has one budget for all of that. */
@CaseTest
@Import(ClockDriver.class)
class ReturnsOfACaseTest {

    private static final Map<String, Map<String, Object>> FORMS =
            Map.of(
                    "collect", Map.of("reason", "illness", "words", "情况属实"),
                    "accept", Map.of("classification", "complete", "opinion", "符合"),
                    "review", Map.of("opinion", "属实"));

    @Autowired private CaseDriver driver;
    @Autowired private ClockDriver clocks;
    @Autowired private WorkingTime workingTime;
    @Autowired private Invariants invariants;

    @AfterEach
    void invariantsHold() {
        invariants.hold();
    }

    @Test
    void anApplicationThatTravelsBackThroughAllItsStepsStaysBelowThreeLimits() {
        String number = driver.raisedByResident("SR0203", "TX01");
        forward(number, "collect", "accept", "review");
        for (int round = 0; round < 4; round++) {
            back(number, "approve", "review", "accept");
            forward(number, "collect", "accept", "review");
        }

        List<StepClock> returns =
                clocks.rows.findBySubjectRefOrderByStartedAtAscWorkItemAsc(number).stream()
                        .filter(clock -> clock.startedWhy() == StartedWhy.RETURNED)
                        .toList();
        assertThat(returns).hasSize(4 * 6);
        assertThat(returns.stream().mapToDouble(this::share).sum()).isLessThan(3);
        assertThat(returns).allSatisfy(clock -> assertThat(share(clock)).isPositive());
    }

    @Test
    void theSentenceSaysWhyThereIsSoLittleTime() {
        String number = driver.reported("SG0102", "TX02");
        for (int time = 1; time <= 2; time++) {
            clocks.to(driver.at(number, "settle").dueAt());
            driver.done(number, "settle", Map.of("agreement", "双方同意"));
            driver.pressed(number, "receiveResult", "returned");
        }

        WorkItemView settle = driver.at(number, "settle");
        List<Phrase> why =
                clocks.clock(driver.town.who(Post.TOWN_OFFICER, "SL"), settle.id()).why();
        assertThat(why)
                .filteredOn(phrase -> phrase.key().equals("supervision.explain.capped"))
                .singleElement()
                .satisfies(
                        phrase ->
                                assertThat(phrase.args())
                                        .containsExactly(new Span(1, 1, 45, true), 2.0, 3.0));
    }

    /** Each of these takes all the time it is given. */
    private void forward(String number, String... steps) {
        for (String step : steps) {
            clocks.to(driver.at(number, step).dueAt());
            driver.done(number, step, FORMS.get(step));
        }
    }

    private void back(String number, String... steps) {
        for (String step : steps) {
            clocks.to(driver.at(number, step).dueAt());
            driver.pressed(number, step, "returned");
        }
    }

    private double share(StepClock clock) {
        var calendar = workingTime.calendar(clock.calendarUnit());
        return (double) clock.base(calendar).toMillis() / calendar.length(clock.limit()).toMillis();
    }
}
