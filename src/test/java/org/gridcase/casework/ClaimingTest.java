package org.gridcase.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridcase.inbox.ReportBack;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.testing.Invariants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Claim, put back, hand over, deputy (domain.md section 4). */
@CaseTest
class ClaimingTest {

    @Autowired private CaseDriver driver;
    @Autowired private Invariants invariants;

    @AfterEach
    void invariantsHold() {
        invariants.hold();
    }

    @Test
    void ofTwoWhoTryAtOnceOneWinsAndTheOtherIsToldWhoHasIt() throws Exception {
        for (int round = 0; round < 10; round++) {
            WorkItemView settle = driver.at(driver.reported(Items.COORDINATION, "NP01"), "settle");
            List<Actor> clerks =
                    List.of(
                            driver.town.who(Post.COMMUNITY_CLERK, "NP", 0),
                            driver.town.who(Post.COMMUNITY_CLERK, "NP", 1));

            List<String> answers = atOnce(clerks, clerk -> claim(clerk, settle.id()));

            String winner = driver.at(settle.ref(), "settle").holder();
            assertThat(answers).containsOnlyOnce("claimed");
            assertThat(answers)
                    .contains("inbox.error.takenBy " + driver.staff.member(winner).name());
        }
    }

    @Test
    void doubleClickOfTheWinnerIsNoError() {
        WorkItemView settle = driver.at(driver.reported(Items.COORDINATION, "NP01"), "settle");
        Actor clerk = driver.town.who(Post.COMMUNITY_CLERK, "NP");

        driver.workItems.claim(clerk, settle.id(), "click-" + settle.id());
        driver.workItems.claim(clerk, settle.id(), "click-" + settle.id());
        driver.workItems.claim(clerk, settle.id(), null);

        assertThat(driver.at(settle.ref(), "settle").holder()).isEqualTo(clerk.staffId());
    }

    @Test
    void whatIsPutBackCanBeClaimedByAnother() {
        WorkItemView settle = driver.at(driver.reported(Items.COORDINATION, "NP01"), "settle");
        Actor first = driver.town.who(Post.COMMUNITY_CLERK, "NP", 0);
        Actor second = driver.town.who(Post.COMMUNITY_CLERK, "NP", 1);
        driver.workItems.claim(first, settle.id(), null);

        driver.workItems.putBack(first, settle.id(), "手头工作较多", null);
        driver.workItems.claim(second, settle.id(), null);

        assertThat(driver.at(settle.ref(), "settle").holder()).isEqualTo(second.staffId());
    }

    @Test
    void whatIsHandedOverBelongsToTheColleagueAlone() {
        WorkItemView settle = driver.at(driver.reported(Items.COORDINATION, "NP01"), "settle");
        Actor first = driver.town.who(Post.COMMUNITY_CLERK, "NP", 0);
        Actor second = driver.town.who(Post.COMMUNITY_CLERK, "NP", 1);
        driver.workItems.claim(first, settle.id(), null);

        driver.workItems.handOver(first, settle.id(), second.staffId(), "熟悉情况", null);

        assertThatThrownBy(
                        () ->
                                driver.workItems.reportBack(
                                        first,
                                        ReportBack.form(
                                                null, settle.id(), Map.of("agreement", "同意"))))
                .isInstanceOf(Conflict.class)
                .hasFieldOrPropertyWithValue("key", "inbox.error.takenBy");
        driver.workItems.reportBack(
                second, ReportBack.form(null, settle.id(), Map.of("agreement", "同意")));
        assertThat(driver.openSteps(settle.ref())).containsExactly("receiveResult");
    }

    @Test
    void nothingIsHandedToSomebodyOfAnotherUnit() {
        WorkItemView settle = driver.at(driver.reported(Items.COORDINATION, "NP01"), "settle");
        Actor clerk = driver.town.who(Post.COMMUNITY_CLERK, "NP");
        Actor stranger = driver.town.who(Post.COMMUNITY_CLERK, "YT");
        driver.workItems.claim(clerk, settle.id(), null);

        assertThatThrownBy(
                        () ->
                                driver.workItems.handOver(
                                        clerk, settle.id(), stranger.staffId(), "请协助", null))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void deputyReportsBackForTheAbsent() {
        WorkItemView settle = driver.at(driver.reported(Items.COORDINATION, "SD02"), "settle");
        Actor absent = driver.town.who(Post.COMMUNITY_CLERK, "SD", 0);
        driver.workItems.claim(absent, settle.id(), null);
        // a clerk of another community, who has nothing to do with it but for standing in
        Actor deputy = driver.town.who(Post.COMMUNITY_CLERK, "XF", 0);
        assertThatThrownBy(() -> report(deputy, settle)).isInstanceOf(NotFound.class);

        LocalDate today = LocalDate.of(2026, 3, 2);
        driver.staff.deputise(
                new Staff.Deputise(
                        absent.staffId(),
                        Post.COMMUNITY_CLERK,
                        "SD",
                        deputy.staffId(),
                        today,
                        today,
                        "年休假"),
                Actor.SYSTEM);
        report(driver.staff.actor(deputy.staffId()), settle);

        assertThat(driver.openSteps(settle.ref())).containsExactly("receiveResult");
    }

    @Test
    void workOfSomebodyWhoLeavesGoesBackToTheOthers() {
        WorkItemView settle = driver.at(driver.reported(Items.COORDINATION, "YT02"), "settle");
        Actor leaving = driver.town.who(Post.COMMUNITY_CLERK, "YT", 0);
        Actor staying = driver.town.who(Post.COMMUNITY_CLERK, "YT", 1);
        driver.workItems.claim(leaving, settle.id(), null);

        driver.staff.dismiss(
                leaving.staffId(),
                Post.COMMUNITY_CLERK,
                "YT",
                LocalDate.of(2026, 3, 1),
                Actor.SYSTEM);

        assertThat(driver.at(settle.ref(), "settle").holder()).isNull();
        driver.workItems.claim(staying, settle.id(), null);
    }

    @Test
    void stepOfAnotherCommunityDoesNotExist() {
        WorkItemView settle = driver.at(driver.reported(Items.COORDINATION, "NP01"), "settle");
        Actor stranger = driver.town.who(Post.COMMUNITY_CLERK, "YT");

        assertThatThrownBy(() -> driver.workItems.claim(stranger, settle.id(), null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> driver.desk.step(stranger, settle.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> driver.cases.view(stranger, settle.ref()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void reportSentTwiceAtOnceIsOneCase() throws Exception {
        Actor worker = driver.town.gridWorker("NP02");
        String request = UUID.randomUUID().toString();

        List<String> numbers =
                atOnce(
                        List.of(worker, worker, worker, worker),
                        who ->
                                driver.intake
                                        .report(
                                                who,
                                                new ReportMatter(
                                                        request,
                                                        Items.GENERAL,
                                                        "垃圾未清理",
                                                        null,
                                                        "NP02",
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        List.of()))
                                        .number());

        assertThat(numbers).hasSize(4).containsOnly(numbers.get(0));
    }

    private void report(Actor actor, WorkItemView item) {
        driver.workItems.reportBack(
                actor, ReportBack.form(null, item.id(), Map.of("agreement", "双方同意")));
    }

    private String claim(Actor actor, long id) {
        try {
            driver.workItems.claim(actor, id, null);
            return "claimed";
        } catch (DomainException e) {
            return e.getMessage().replaceAll("[\\[\\]]", "");
        }
    }

    private interface Attempt {
        String by(Actor actor) throws Exception;
    }

    private static List<String> atOnce(List<Actor> actors, Attempt attempt) throws Exception {
        CyclicBarrier start = new CyclicBarrier(actors.size());
        ExecutorService pool = Executors.newFixedThreadPool(actors.size());
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (Actor actor : actors) {
                Callable<String> call =
                        () -> {
                            start.await();
                            return attempt.by(actor);
                        };
                answers.add(pool.submit(call));
            }
            List<String> found = new ArrayList<>();
            for (Future<String> answer : answers) {
                found.add(answer.get());
            }
            return found;
        } finally {
            pool.shutdown();
        }
    }
}
