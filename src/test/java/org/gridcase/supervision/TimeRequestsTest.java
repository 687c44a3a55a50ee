package org.gridcase.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Invalid;
import org.gridcase.supervision.TimeRequests.Part;
import org.gridcase.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits for the level above: whom it is shown to, and deciding many at once. */
@CaseTest
class TimeRequestsTest {

    @Autowired private CaseDriver driver;
    @Autowired private TimeRequests requests;
    @Autowired private DecisionsAtOnce decisions;
    @Autowired private Extensions extensions;
    @Autowired private Suspensions suspensions;

    private Actor clerk;
    private Actor town;

    @BeforeEach
    void aCommunityAndItsTown() {
        clerk = driver.town.who(Post.COMMUNITY_CLERK, "TX");
        town = driver.town.who(Post.TOWN_OFFICER, "SL");
    }

    private long asked() {
        String number = driver.reported("SG0102", "TX01");
        WorkItemView settle = driver.at(number, "settle");
        driver.worker(settle);
        Instant until = settle.dueAt().plus(Duration.ofDays(3));
        extensions.ask(clerk, settle.id(), until, "等待评估结果", null);
        return settle.id();
    }

    private List<TimeRequest> all(Actor actor, Part part) {
        List<TimeRequest> all = new ArrayList<>();
        String cursor = null;
        do {
            var page = requests.page(actor, part, cursor, 2);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private List<Long> items(Actor actor, Part part) {
        return all(actor, part).stream().map(TimeRequest::workItem).toList();
    }

    @Test
    void aRequestIsShownToTheLevelAboveWithItsReasonAndToNobodyElse() {
        long item = asked();

        assertThat(all(town, Part.ASKED))
                .filteredOn(row -> row.workItem() == item)
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.words()).isEqualTo("等待评估结果");
                            assertThat(row.by()).isEqualTo(clerk.staffId());
                            assertThat(row.askedUntil()).isAfter(row.dueAt());
                            assertThat(row.unit()).isEqualTo("TX");
                        });
        assertThat(requests.count(town, Part.ASKED)).isPositive();
        assertThat(items(clerk, Part.ASKED)).as("her own request").doesNotContain(item);
        assertThat(items(driver.town.who(Post.COMMUNITY_CLERK, "TX", 1), Part.ASKED))
                .as("a colleague of the same level does not decide")
                .doesNotContain(item);
        assertThat(items(driver.town.who(Post.GRID_ADMINISTRATOR, "HQ"), Part.ASKED))
                .as("another community's head")
                .doesNotContain(item);
        assertThat(requests.decides(driver.town.gridWorker("TX01"))).isFalse();
        assertThat(items(driver.town.gridWorker("TX01"), Part.ASKED)).isEmpty();
    }

    @Test
    void manyAreGrantedAtOnceAndEachIsAnsweredFor() {
        long first = asked();
        long second = asked();

        List<Urged> all = decisions.grant(town, List.of(first, second, 4711L), "同意", null);

        assertThat(all).extracting(Urged::done).containsExactly(true, true, false);
        assertThat(all.get(2)).isEqualTo(new Urged(4711L, null, "inbox.error.itemUnknown"));
        assertThat(items(town, Part.ASKED)).doesNotContain(first, second);
        assertThat(decisions.grant(town, List.of(first), null, null).get(0).refusal())
                .as("decided is decided")
                .isEqualTo("supervision.error.notAsked");
    }

    @Test
    void refusingNeedsAReasonAndLeavesTheDateAsItIs() {
        long item = asked();
        assertThatThrownBy(() -> decisions.refuse(town, List.of(item), " ", null))
                .isInstanceOf(Invalid.class);
        assertThat(items(town, Part.ASKED)).contains(item);

        assertThat(decisions.refuse(town, List.of(item), "理由不充分", null))
                .extracting(Urged::done)
                .containsExactly(true);

        assertThat(items(town, Part.ASKED)).doesNotContain(item);
    }

    @Test
    void noneOrMoreThanAHundredAtOnceAreRefused() {
        List<Long> many = java.util.stream.LongStream.range(0, 101).boxed().toList();
        assertThatThrownBy(() -> decisions.grant(town, List.of(), null, null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> decisions.grant(town, many, null, null))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void whoAskedDoesNotDecide() {
        long item = asked();

        assertThat(decisions.grant(clerk, List.of(item), null, null).get(0).refusal())
                .isEqualTo("supervision.error.notAllowed");
        assertThat(items(town, Part.ASKED)).contains(item);
    }

    @Test
    void theSameRequestTwiceDecidesOnce() {
        long item = asked();

        decisions.grant(town, List.of(item), null, "twice-" + item);

        assertThat(decisions.grant(town, List.of(item), null, "twice-" + item).get(0).done())
                .isTrue();
    }

    @Test
    void suspendedStepsAreListedAndLetRunAgainTogether() {
        String number = driver.reported("SG0102", "TX01");
        WorkItemView settle = driver.at(number, "settle");
        driver.worker(settle);
        Instant until = driver.clock.instant().plus(Duration.ofDays(9));
        suspensions.suspend(town, settle.id(), "等待第三方鉴定", until, null);

        assertThat(all(town, Part.PAUSED))
                .filteredOn(row -> row.workItem() == settle.id())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.paused()).isTrue();
                            assertThat(row.expectedUntil()).isEqualTo(until);
                            assertThat(row.words()).isEqualTo("等待第三方鉴定");
                        });

        decisions.resume(town, List.of(settle.id()), null, null);

        assertThat(items(town, Part.PAUSED)).doesNotContain(settle.id());
        assertThat(driver.at(number, "settle").paused()).isFalse();
    }

    @Test
    void aPageIsOneStatementWhateverItsLength() {
        for (int n = 0; n < 3; n++) {
            asked();
        }

        assertThat(StatementCount.of(() -> requests.page(town, Part.ASKED, null, 1))).hasSize(1);
        assertThat(StatementCount.of(() -> requests.page(town, Part.ASKED, null, 50))).hasSize(1);
        assertThat(StatementCount.of(() -> requests.count(town, Part.ASKED))).hasSize(1);
    }
}
