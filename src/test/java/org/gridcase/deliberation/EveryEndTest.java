package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gridcase.casework.CaseDriver;
import org.gridcase.organisation.Actor;
import org.gridcase.testing.Invariants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every end that a deliberation can come to, with the clock moved. */
@DeliberationTest
class EveryEndTest {

    private static final String GENERAL = "SR0101";
    private static final String COORDINATION = "GG0201";

    @Autowired private DeliberationDriver driver;
    @Autowired private CaseDriver cases;
    @Autowired private Invariants invariants;

    private List<SignedVoter> voters;

    @BeforeEach
    void electorate() {
        voters = driver.electorate("LY", 8, 1, 5);
    }

    @AfterEach
    void engineInboxCasesAndAuditAgree() {
        invariants.hold();
    }

    @Test
    void declinedByTheCommunityIsAnsweredAndNotPublic() {
        String number = driver.entered("LY");

        driver.done(number, "receive", Map.of("outcome", "declined", "answer", "属物业维修，已转物业"));

        assertThat(driver.state(number)).isEqualTo(ProposalState.DECLINED);
        assertThat(driver.inPublic.page("LY", null, null, 50).items())
                .noneMatch(line -> line.number().equals(number));
    }

    @Test
    void enoughSupportBringsItToTheReview() {
        String number = driver.entered("LY");
        driver.received(number);
        assertThat(driver.state(number)).isEqualTo(ProposalState.SUPPORT);

        voters.subList(0, 4).forEach(voter -> driver.proposals.support(voter, number));
        assertThat(driver.state(number)).isEqualTo(ProposalState.SUPPORT);
        driver.proposals.support(voters.get(4), number);

        assertThat(driver.state(number)).isEqualTo(ProposalState.REVIEW);
    }

    @Test
    void tooLittleSupportInTimeLapses() {
        String number = driver.entered("LY");
        driver.received(number);
        driver.proposals.support(voters.get(0), number);

        cases.after(Duration.ofDays(29));
        assertThat(driver.state(number)).isEqualTo(ProposalState.SUPPORT);
        cases.after(Duration.ofDays(2));

        assertThat(driver.state(number)).isEqualTo(ProposalState.LAPSED);
    }

    @Test
    void refusedAtTheReviewIsAnsweredInPublic() {
        String number = driver.entered("LY");
        driver.received(number);
        driver.proposals.forward(driver.clerk("LY"), number, "反映集中", null);
        driver.opinions(number, "against");

        driver.done(number, "decideReview", Map.of("outcome", "refused", "reason", "该地块为消防通道"));

        assertThat(driver.state(number)).isEqualTo(ProposalState.REFUSED);
        assertThat(driver.inPublic.view(number).answer()).isEqualTo("该地块为消防通道");
    }

    @Test
    void chairDecidesWithoutThoseWhoSaidNothingInTime() {
        String number = driver.entered("LY");
        driver.received(number);
        driver.proposals.forward(driver.clerk("LY"), number, "反映集中", null);
        assertThat(cases.open(number, "giveOpinion")).isNotEmpty();
        assertThat(cases.open(number, "decideReview")).isEmpty();

        cases.after(Duration.ofDays(7));

        assertThat(cases.open(number, "giveOpinion")).isEmpty();
        assertThat(cases.open(number, "decideReview")).hasSize(1);
    }

    @Test
    void whoIsConcernedStepsAsideAndTheNextTakesTheChair() {
        String number = driver.entered("LY");
        driver.received(number);
        driver.proposals.forward(driver.clerk("LY"), number, "反映集中", null);
        driver.opinions(number, "for");
        String chair = cases.at(number, "decideReview").holder();

        driver.done(number, "decideReview", Map.of("outcome", "recused", "reason", "本人住在该处"));

        assertThat(cases.at(number, "decideReview").holder()).isNotNull().isNotEqualTo(chair);
        assertThat(driver.state(number)).isEqualTo(ProposalState.REVIEW);
    }

    @Test
    void tooFewTwiceEndsWithoutADecision() {
        String number = driver.entered("LY");
        driver.accepted(number);
        for (int attempt = 1; attempt <= 2; attempt++) {
            RoomView meeting = driver.opened(number, "representatives");
            assertThat(meeting.attempt()).isEqualTo(attempt);
            // four of eight households are not more than half
            voters.subList(0, 4).forEach(voter -> driver.room.join(voter, meeting.id()));
            assertThat(driver.meeting(number).quorate()).isFalse();
            driver.minutes(number);
            assertThat(driver.meeting(number).result()).isEqualTo(Verdict.NO_QUORUM);
        }
        assertThat(driver.state(number)).isEqualTo(ProposalState.NOT_DECIDED);
    }

    @Test
    void rejectedByTheVoteEnds() {
        String number = driver.entered("LY");
        driver.accepted(number);
        driver.opened(number, "assembly");

        assertThat(driver.votedOnline(number, voters, 3, 5)).isEqualTo(Verdict.REJECTED);
        driver.minutes(number);

        assertThat(driver.state(number)).isEqualTo(ProposalState.REJECTED);
    }

    @Test
    void tieIsVotedOnOnceMoreAndThenRejected() {
        String number = driver.entered("LY");
        driver.accepted(number);
        driver.opened(number, "assembly");

        assertThat(driver.votedOnline(number, voters, 4, 4)).isEqualTo(Verdict.TIED);
        assertThat(driver.votedOnline(number, voters, 4, 4)).isEqualTo(Verdict.TIED);
        driver.minutes(number);

        assertThat(driver.state(number)).isEqualTo(ProposalState.REJECTED);
    }

    @Test
    void weightyMatterNeedsTwoThirds() {
        String number = driver.entered("LY");
        driver.accepted(number);
        RoomView meeting = driver.convened(number, "assembly", true);
        driver.room.open(driver.clerk("LY"), meeting.id(), null);

        assertThat(driver.votedOnline(number, voters, 5, 3)).isEqualTo(Verdict.REJECTED);
        driver.minutes(number);

        assertThat(driver.state(number)).isEqualTo(ProposalState.REJECTED);
    }

    @Test
    void amendedByTheMeetingAndPassed() {
        String number = driver.entered("LY");
        driver.accepted(number);
        RoomView meeting = driver.opened(number, "committee");
        Actor clerk = driver.clerk("LY");
        Plan plan =
                new Plan(
                        "建充电棚一座，三十个车位",
                        "小区东侧空地",
                        new java.math.BigDecimal("45000"),
                        "社区居委会",
                        java.time.LocalDate.of(2026, 7, 31));
        driver.room.amend(clerk, meeting.id(), plan, "车位不够，增加十个", null);

        assertThat(driver.votedOnline(number, voters.subList(0, 5), 4, 1))
                .isEqualTo(Verdict.PASSED);
        driver.minutes(number);

        assertThat(driver.state(number)).isEqualTo(ProposalState.RESOLUTION);
        List<PlanVersion> versions = driver.inPublic.view(number).plan();
        assertThat(versions).hasSize(2);
        assertThat(versions.get(1).since(versions.get(0)))
                .extracting(PlanVersion.Change::field)
                .containsExactly("what", "cost", "byWhen");
    }

    @Test
    void objectionNotUpheldLeavesTheNoticeRunning() {
        String number = driver.entered("LY");
        driver.onNotice(number, voters);
        driver.inPublic.object(number, "充电棚离我家窗户太近", "199 0000 5555", null);

        driver.done(number, "decideObjection", Map.of("outcome", "dismissed", "reason", "距离符合规范"));
        assertThat(driver.state(number)).isEqualTo(ProposalState.RESOLUTION);
        cases.after(Duration.ofDays(8));

        assertThat(driver.state(number)).isEqualTo(ProposalState.CARRYING_OUT);
        assertThat(driver.inPublic.view(number).resolution().objections())
                .extracting(ProposalView.Answered::reason)
                .containsExactly("距离符合规范");
    }

    @Test
    void resolutionWaitsUntilEveryObjectionIsAnsweredAlsoOneOfTheLastDay() {
        String number = driver.entered("LY");
        driver.onNotice(number, voters);
        cases.after(Duration.ofDays(6));
        driver.inPublic.object(number, "充电棚离窗户太近", null, null);
        driver.inPublic.object(number, "收费太高", null, null);
        cases.after(Duration.ofDays(4));
        assertThat(driver.state(number)).isEqualTo(ProposalState.RESOLUTION);

        driver.done(number, "decideObjection", Map.of("outcome", "dismissed", "reason", "距离符合规范"));
        cases.after(Duration.ofHours(1));
        assertThat(driver.state(number)).isEqualTo(ProposalState.RESOLUTION);
        driver.done(number, "decideObjection", Map.of("outcome", "dismissed", "reason", "按成本收费"));
        cases.after(Duration.ofHours(1));

        assertThat(driver.state(number)).isEqualTo(ProposalState.CARRYING_OUT);
        assertThat(driver.inPublic.view(number).resolution().objections())
                .extracting(ProposalView.Answered::reason)
                .containsExactlyInAnyOrder("距离符合规范", "按成本收费");
    }

    @Test
    void objectionUpheldIsConsultedOnAgain() {
        String number = driver.entered("LY");
        driver.onNotice(number, voters);
        driver.inPublic.object(number, "选址占了消防通道", null, null);

        driver.done(number, "decideObjection", Map.of("outcome", "upheld", "reason", "选址须调整"));

        assertThat(driver.state(number)).isEqualTo(ProposalState.CONSULT);
        assertThat(driver.inPublic.view(number).resolution().withdrawnAt()).isNotNull();
        driver.passedAndPublished(number, voters);
        cases.after(Duration.ofDays(8));
        assertThat(driver.state(number)).isEqualTo(ProposalState.CARRYING_OUT);
    }

    @Test
    void resolutionIsCarriedOutByThreeCasesOfWhichOneIsReturned() {
        String number = driver.entered("LY");
        driver.onNotice(number, voters);
        cases.after(Duration.ofDays(8));
        driver.openCase(number, "LY01", GENERAL, true);
        driver.openCase(number, "LY02", GENERAL, true);
        driver.openCase(number, "LY01", COORDINATION, false);
        List<String> opened =
                driver.inPublic.view(number).cases().stream()
                        .map(ProposalView.CaseProgress::number)
                        .toList();
        assertThat(opened).hasSize(3);

        List<String> general =
                opened.stream().filter(c -> cases.open(c, "handle").size() == 1).toList();
        general.forEach(c -> cases.done(c, "handle", Map.of("result", "已清理")));
        assertThat(driver.state(number)).isEqualTo(ProposalState.CARRYING_OUT);
        String last = opened.stream().filter(c -> !general.contains(c)).findFirst().orElseThrow();
        cases.done(last, "accept", Map.of("words", "已到现场", "urgent", false));
        settled(last);
        cases.done(last, "verify", Map.of("outcome", "not-settled", "findings", "线路未接通"));
        assertThat(driver.state(number)).isEqualTo(ProposalState.CARRYING_OUT);
        settled(last);
        cases.done(last, "verify", Map.of("outcome", "settled", "findings", "已接通"));
        cases.done(last, "answer", Map.of("answeredBy", "posted", "words", "充电棚已启用"));

        assertThat(driver.state(number)).isEqualTo(ProposalState.DONE);
        driver.inPublic.rate(voters.get(0), number, 5);
        driver.inPublic.rate(voters.get(1), number, 4);
        assertThat(driver.inPublic.view(number).ratings().average()).isEqualTo(4.5);
    }

    private void settled(String number) {
        cases.done(number, "settle", Map.of("agreement", "由社区组织施工"));
        cases.done(number, "receiveResult", Map.of("opinion", "同意"));
    }

    @Test
    void mergedGoesOnInTheOtherWithAllItsSupporters() {
        String one = driver.entered("LY");
        String other = driver.entered("LY", "修建充电棚", "希望建电动车充电棚");
        driver.received(one);
        driver.received(other);
        voters.subList(0, 3).forEach(voter -> driver.proposals.support(voter, one));
        voters.subList(2, 4).forEach(voter -> driver.proposals.support(voter, other));

        driver.proposals.merge(driver.clerk("LY"), one, other, null);

        assertThat(driver.state(one)).isEqualTo(ProposalState.MERGED);
        assertThat(driver.inPublic.view(other).supporters()).isEqualTo(4);
        assertThat(driver.inPublic.view(one).mergedInto()).isEqualTo(other);
    }

    @Test
    void withdrawnStops() {
        String number = driver.entered("LY");
        driver.received(number);

        driver.proposals.withdraw(driver.clerk("LY"), number, "提议人要求撤回", null);

        assertThat(driver.state(number)).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(cases.open(number)).isEmpty();
    }
}
