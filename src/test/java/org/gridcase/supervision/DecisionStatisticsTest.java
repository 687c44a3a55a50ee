package org.gridcase.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.NotFound;
import org.gridcase.testing.StatementCount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Extensions, suspensions and returns count in the statistics of their unit. */
@CaseTest
class DecisionStatisticsTest {

    @Autowired private CaseDriver driver;
    @Autowired private DecisionStatistics statistics;
    @Autowired private Extensions extensions;
    @Autowired private Suspensions suspensions;

    private WorkItemView settle() {
        String number = driver.reported("SG0102", "XF01");
        WorkItemView settle = driver.at(number, "settle");
        driver.worker(settle);
        return settle;
    }

    @Test
    void everyDecisionCountsForTheUnitOfTheStepAndThoseAbove() {
        Actor inspector = driver.town.who(Post.INSPECTOR, "SL");
        Actor clerk = driver.town.who(Post.COMMUNITY_CLERK, "XF");
        Actor town = driver.town.who(Post.TOWN_OFFICER, "SL");
        DecisionCounts before = statistics.counts(inspector, "XF");
        DecisionCounts elsewhere = statistics.counts(inspector, "YT");
        DecisionCounts above = statistics.counts(inspector, "SL");

        WorkItemView granted = settle();
        var later = granted.dueAt().plus(Duration.ofDays(4));
        extensions.ask(clerk, granted.id(), later, "等待评估结果", null);
        extensions.grant(town, granted.id(), null, null, null);
        WorkItemView refused = settle();
        extensions.ask(clerk, refused.id(), later, "等待评估结果", null);
        extensions.refuse(town, refused.id(), "理由不充分", null);
        WorkItemView paused = settle();
        suspensions.suspend(town, paused.id(), "等待鉴定", later, null);
        suspensions.resume(town, paused.id(), null, null);
        WorkItemView returned = settle();
        driver.done(returned.ref(), "settle", Map.of("agreement", "双方同意"));
        driver.pressed(returned.ref(), "receiveResult", "returned");

        assertThat(statistics.counts(inspector, "XF"))
                .isEqualTo(
                        new DecisionCounts(
                                before.asked() + 2,
                                before.extended() + 1,
                                before.refused() + 1,
                                before.suspended() + 1,
                                before.returned() + 1,
                                before.urged()));
        assertThat(statistics.counts(inspector, "YT")).isEqualTo(elsewhere);
        assertThat(statistics.counts(inspector, "SL").asked()).isEqualTo(above.asked() + 2);
        driver.clock.advance(Duration.ofDays(31));
        assertThat(statistics.counts(inspector, "XF").asked())
                .as("only the last thirty days")
                .isLessThanOrEqualTo(before.asked());
    }

    @Test
    void isShownToWhoSupervisesTheUnitWithOneStatement() {
        Actor inspector = driver.town.who(Post.INSPECTOR, "SL");
        assertThat(StatementCount.of(() -> statistics.counts(inspector, "XF"))).hasSize(1);
        Actor worker = driver.town.gridWorker("XF01");
        assertThatThrownBy(() -> statistics.counts(worker, "XF")).isInstanceOf(NotFound.class);
    }
}
