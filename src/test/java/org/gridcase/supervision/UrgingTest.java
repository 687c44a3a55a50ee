package org.gridcase.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.gridcase.audit.By;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.casework.CaseTimeline;
import org.gridcase.inbox.Box;
import org.gridcase.inbox.InboxFilter;
import org.gridcase.inbox.WorkBoxes;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Urging by hand: who may, how often, and what the late one sees of it. */
@CaseTest
class UrgingTest {

    private static final String ITEM = "SR0101";

    @Autowired private CaseDriver driver;
    @Autowired private Urging urging;
    @Autowired private WorkBoxes boxes;
    @Autowired private CaseTimeline timeline;

    private Actor supervisor;
    private Actor worker;
    private String number;
    private WorkItemView step;

    @BeforeEach
    void aCaseInGridMq05() {
        supervisor = driver.town.who(Post.GRID_SUPERVISOR, "MQ05");
        worker = driver.town.gridWorker("MQ05");
        number = driver.reported(ITEM, "MQ05");
        step = driver.open(number).get(0);
    }

    private List<Urged> urge(Actor actor) {
        return urging.urge(actor, List.of(step.id()), "请尽快处理", null);
    }

    private int urged() {
        return boxes.item(supervisor, step.id()).orElseThrow().urged();
    }

    private long onTimeline() {
        return timeline.of(supervisor, number, null, 50).items().stream()
                .filter(event -> event.entry().action().equals("step.urged"))
                .count();
    }

    @Test
    void isCountedRecordedAndToldToWhoHasTheStep() {
        assertThat(urge(supervisor)).containsExactly(new Urged(step.id(), number, null));

        assertThat(urged()).isEqualTo(1);
        assertThat(onTimeline()).isEqualTo(1);
        assertThat(boxes.page(worker, Box.MINE, InboxFilter.NONE, null, 100).items())
                .filteredOn(row -> row.ref().equals(number))
                .singleElement()
                .satisfies(row -> assertThat(row.urged()).isEqualTo(1));
        assertThat(boxes.page(worker, Box.FOR_INFORMATION, InboxFilter.NONE, null, 100).items())
                .anyMatch(row -> row.ref().equals(number) && row.unread());
    }

    @Test
    void happensOnceAnHourForEachKindOfUrger() {
        urge(supervisor);
        Actor head = driver.town.who(Post.GRID_ADMINISTRATOR, "MQ05");
        assertThat(urge(head).get(0).refusal()).isEqualTo("supervision.error.urgedLately");
        urging.urgeOwn(worker, number, null, null);
        assertThat(urged()).isEqualTo(2);
        assertThatThrownBy(() -> urging.urgeByResident(number, By.resident("MQ05")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("urgedLately");

        driver.clock.advance(Duration.ofMinutes(59));
        assertThat(urge(head).get(0).done()).isFalse();
        driver.clock.advance(Duration.ofMinutes(2));
        assertThat(urge(head).get(0).done()).isTrue();
        urging.urgeByResident(number, By.resident("MQ05"));
        assertThat(urged()).isEqualTo(4);
    }

    @Test
    void manyAreUrgedAtOnceAndEachIsReported() {
        String other = driver.reported(ITEM, "MQ05");
        long second = driver.open(other).get(0).id();
        String elsewhere = driver.reported(ITEM, "HQ02");
        long foreign = driver.open(elsewhere).get(0).id();

        List<Urged> urged =
                urging.urge(supervisor, List.of(step.id(), second, foreign, 4711L), null, null);

        assertThat(urged).extracting(Urged::done).containsExactly(true, true, false, false);
        assertThat(urged.get(2))
                .as("a foreign step answers like one that does not exist")
                .isEqualTo(new Urged(foreign, null, urged.get(3).refusal()));
    }

    @Test
    void noneOrMoreThanAHundredAtOnceAreRefused() {
        assertThatThrownBy(() -> urging.urge(supervisor, List.of(), null, null))
                .isInstanceOf(Invalid.class);
        List<Long> many = LongStream.range(0, 101).boxed().toList();
        assertThatThrownBy(() -> urging.urge(supervisor, many, null, null))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void theSameRequestTwiceUrgesOnce() {
        String request = UUID.randomUUID().toString();

        urging.urge(supervisor, List.of(step.id()), null, request);
        List<Urged> again = urging.urge(supervisor, List.of(step.id()), null, request);

        assertThat(again.get(0).done()).isTrue();
        assertThat(urged()).isEqualTo(1);
    }

    @Test
    void onlyWhoReportedUrgesAsReporter() {
        assertThatThrownBy(() -> urging.urgeOwn(supervisor, number, null, null))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> urging.urgeOwn(driver.town.gridWorker("HQ02"), number, null, null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoDoesNotSuperviseMayNotUrge() {
        assertThat(urge(worker).get(0).refusal()).isEqualTo("organisation.error.notAllowed");
    }
}
