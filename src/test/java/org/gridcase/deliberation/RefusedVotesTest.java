package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridcase.deliberation.Ballots.InRoom;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Denied;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a meeting refuses, with a clear reason, and keeps as refused. */
@DeliberationTest
class RefusedVotesTest {

    @Autowired private DeliberationDriver driver;
    @Autowired private RefusedActs refused;
    @Autowired private VoterDoor door;

    private List<SignedVoter> voters;
    private String number;
    private long meeting;
    private Actor clerk;

    @BeforeEach
    void meetingOfEightIsOpen() {
        voters = driver.electorate("MQ", 8, 1, 0);
        clerk = driver.clerk("MQ");
        number = driver.entered("MQ");
        driver.accepted(number);
        meeting = driver.opened(number, "assembly").id();
    }

    @Test
    void voteAfterClosing() {
        everybodyJoins();
        long ballot = ballot(InRoom.ONLINE);
        vote(0, ballot);
        driver.ballots.close(clerk, ballot, null);

        assertRefused("vote", "deliberation.error.ballotClosed", () -> vote(1, ballot));
        assertThat(driver.lastBallot(number).count().total()).isEqualTo(1);
    }

    @Test
    void whateverIsTriedWithACodeThatWasReplacedMeanwhile() {
        everybodyJoins();
        long ballot = ballot(InRoom.ONLINE);
        SignedVoter finder = voters.get(0);
        String renewed = driver.electorate.handOutCodes(clerk, "MQ", finder.id()).get(0).code();

        String key = "deliberation.error.codeEnded";
        assertRefused("vote", key, () -> vote(0, ballot));
        assertRefused("support", key, () -> driver.proposals.support(finder, number));
        assertRefused("proxy", key, () -> driver.proxies.takeBack(finder, meeting));
        assertThatThrownBy(() -> driver.inPublic.rate(finder, number, 5))
                .extracting("key")
                .isEqualTo(key);
        assertThatThrownBy(
                        () ->
                                driver.proposals.propose(
                                        finder,
                                        new Proposals.Propose(
                                                null,
                                                null,
                                                ProposalChannel.ONLINE,
                                                "加装路灯",
                                                "东门外夜里太黑",
                                                null,
                                                List.of())))
                .extracting("key")
                .isEqualTo(key);

        SignedVoter owner = driver.electorate.identify(renewed).orElseThrow();
        driver.ballots.vote(owner, ballot, owner.id(), Vote.IN_FAVOUR);
        driver.electorate.leave(clerk, "MQ", voters.get(1).id());
        assertRefused("vote", key, () -> vote(1, ballot));
    }

    @Test
    void proposingAllTheTime() {
        for (int i = 0; i < 10; i++) {
            door.admitProposal(voters.get(0));
        }
        assertThatThrownBy(() -> door.admitProposal(voters.get(0)))
                .extracting("key")
                .isEqualTo("casework.error.tooOften");
        door.admitProposal(voters.get(1));
    }

    @Test
    void votingTwice() {
        everybodyJoins();
        long ballot = ballot(InRoom.ONLINE);
        vote(0, ballot);

        assertRefused("vote", "deliberation.error.votedAlready", () -> vote(0, ballot));
        driver.ballots.close(clerk, ballot, null);
        assertThat(driver.lastBallot(number).count().total()).isEqualTo(1);
    }

    @Test
    void proxyForAProxy() {
        driver.room.join(voters.get(0), meeting);
        driver.proxies.give(voters.get(1), meeting, voters.get(0).id());

        assertRefused(
                "proxy",
                "deliberation.error.proxyForProxy",
                () -> driver.proxies.give(voters.get(2), meeting, voters.get(1).id()));
        // whoever holds one cannot give her own away either
        assertRefused(
                "proxy",
                "deliberation.error.proxyHeld",
                () -> driver.proxies.give(voters.get(0), meeting, voters.get(3).id()));
    }

    @Test
    void moreProxiesThanTheRulesAllow() {
        driver.room.join(voters.get(0), meeting);
        driver.proxies.give(voters.get(1), meeting, voters.get(0).id());

        assertRefused(
                "proxy",
                "deliberation.error.tooManyProxies",
                () -> driver.proxies.give(voters.get(2), meeting, voters.get(0).id()));
    }

    @Test
    void somebodyOfAnotherCommunity() {
        SignedVoter stranger = driver.electorate("TX", 1, 1, 0).get(0);

        everybodyJoins();
        long ballot = ballot(InRoom.ONLINE);
        Map<String, ThrowingCallable> acts =
                Map.of(
                        "support", () -> driver.proposals.support(stranger, number),
                        "sign-in", () -> driver.room.join(stranger, meeting),
                        "proxy", () -> driver.proxies.give(stranger, meeting, voters.get(0).id()),
                        "vote",
                                () ->
                                        driver.ballots.vote(
                                                stranger, ballot, stranger.id(), Vote.IN_FAVOUR));
        acts.forEach(
                (act, command) ->
                        assertRefused("TX", act, "deliberation.error.otherCommunity", command));
        // a vote for a neighbour from there, with somebody of here as the giver
        assertRefused(
                "TX",
                "vote",
                "deliberation.error.otherCommunity",
                () -> driver.ballots.vote(stranger, ballot, voters.get(0).id(), Vote.IN_FAVOUR));
    }

    @Test
    void voteWithoutSigningInForSomebodyElseOrOnLineFromTheRoom() {
        for (int i = 0; i < 6; i++) {
            driver.room.join(voters.get(i), meeting);
        }
        driver.room.signIn(clerk, meeting, voters.get(6).id());
        long ballot = ballot(InRoom.HANDS);

        assertRefused("vote", "deliberation.error.signInFirst", () -> vote(7, ballot));
        assertRefused("vote", "deliberation.error.voteInRoom", () -> vote(6, ballot));
        assertRefused(
                "vote",
                "deliberation.error.noProxy",
                () -> driver.ballots.vote(voters.get(0), ballot, voters.get(7).id(), Vote.AGAINST));
    }

    @Test
    void whoGaveAProxyVotesThroughItsHolderOnly() {
        for (int i = 0; i < 7; i++) {
            driver.room.join(voters.get(i), meeting);
        }
        driver.proxies.give(voters.get(7), meeting, voters.get(0).id());
        long ballot = ballot(InRoom.ONLINE);

        assertRefused("vote", "deliberation.error.proxyGiven", () -> vote(7, ballot));
        driver.ballots.vote(voters.get(0), ballot, voters.get(7).id(), Vote.AGAINST);
        vote(0, ballot);
        driver.ballots.close(clerk, ballot, null);

        assertThat(driver.lastBallot(number).count()).isEqualTo(new Count(1, 1, 0, 0));
    }

    @Test
    void signingInTwiceOrWithoutBeingConvened() {
        driver.room.join(voters.get(0), meeting);

        assertRefused(
                "sign-in",
                "deliberation.error.signedInAlready",
                () -> driver.room.join(voters.get(0), meeting));
    }

    @Test
    void voteWithoutQuorumAndMinutesWithoutAVote() {
        driver.room.join(voters.get(0), meeting);
        assertThatThrownBy(() -> ballot(InRoom.ONLINE))
                .extracting("key")
                .isEqualTo("deliberation.error.noQuorum");

        for (int i = 1; i < 8; i++) {
            driver.room.join(voters.get(i), meeting);
        }
        assertThatThrownBy(() -> driver.minutes(number))
                .extracting("key")
                .isEqualTo("deliberation.error.voteFirst");
    }

    @Test
    void twoCountersOfPaperWhoDoNotAgree() {
        Actor head = driver.cases.town.who(org.gridcase.organisation.Post.GRID_ADMINISTRATOR, "MQ");
        voters.forEach(voter -> driver.room.signIn(clerk, meeting, voter.id()));
        long ballot = ballot(InRoom.PAPER);
        driver.ballots.tally(clerk, ballot, new Count(5, 2, 1, 0), null);
        assertThat(driver.lastBallot(number).tallies())
                .extracting(RoomView.Tally::count)
                .containsOnlyNulls();

        driver.ballots.tally(head, ballot, new Count(4, 3, 1, 0), null);
        assertThat(driver.lastBallot(number).tallies())
                .extracting(RoomView.Tally::count)
                .containsExactlyInAnyOrder(new Count(5, 2, 1, 0), new Count(4, 3, 1, 0));
        assertThatThrownBy(() -> driver.ballots.close(clerk, ballot, null))
                .extracting("key")
                .isEqualTo("deliberation.error.notCounted");
        assertThatThrownBy(() -> driver.ballots.tally(head, ballot, new Count(9, 0, 0, 0), null))
                .isInstanceOf(Invalid.class);

        driver.ballots.tally(head, ballot, new Count(5, 2, 1, 0), null);
        driver.ballots.close(clerk, ballot, null);
        assertThat(driver.lastBallot(number).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void strangersRunNothingAndSeeNothing() {
        Actor elsewhere = driver.clerk("XF");

        assertThatThrownBy(() -> driver.room.view(elsewhere, meeting)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> driver.ballots.open(elsewhere, meeting, InRoom.HANDS, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> driver.electorate.page(elsewhere, "MQ", null, null, 10))
                .isInstanceOf(Denied.class);
        Actor gridWorker = driver.cases.town.gridWorker("MQ01");
        assertThat(driver.room.view(gridWorker, meeting).open()).isTrue();
        assertThatThrownBy(() -> driver.ballots.open(gridWorker, meeting, InRoom.HANDS, null))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> driver.electorate.handOutCodes(gridWorker, "MQ", null))
                .isInstanceOf(Denied.class);
    }

    @Test
    void wordsForThePublicHoldNoPersonalData() {
        for (String words :
                List.of(
                        "请找李阿姨 199 0000 1234",
                        "电话0999-1234567",
                        "身份证110101190001011234",
                        "5号楼3单元402太吵",
                        "301室漏水")) {
            assertThatThrownBy(() -> driver.entered("MQ", "一件事", words))
                    .as(words)
                    .isInstanceOf(Invalid.class);
        }
        assertThat(driver.entered("MQ", "修路灯", "小区东门 3 盏路灯不亮，2025 年就坏了")).isNotNull();
    }

    @Test
    void meetingWithoutEnoughNotice() {
        String another = driver.entered("MQ", "修路灯", "东门路灯不亮");
        driver.accepted(another);
        String tomorrow =
                java.time.LocalDateTime.ofInstant(
                                driver.cases.clock.instant(),
                                java.time.ZoneId.of(DeliberationDriver.PLACE))
                        .plusDays(1)
                        .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                        .toString();

        assertThatThrownBy(
                        () ->
                                driver.done(
                                        another,
                                        "convene",
                                        Map.of(
                                                "kind", "assembly",
                                                "beginsAt", tomorrow,
                                                "place", "活动室",
                                                "agenda", "表决",
                                                "weighty", false)))
                .isInstanceOf(Invalid.class);
    }

    private void everybodyJoins() {
        voters.forEach(voter -> driver.room.join(voter, meeting));
    }

    private long ballot(InRoom inRoom) {
        driver.ballots.open(clerk, meeting, inRoom, null);
        return driver.lastBallot(number).id();
    }

    private void vote(int who, long ballot) {
        SignedVoter voter = voters.get(who);
        driver.ballots.vote(voter, ballot, voter.id(), Vote.IN_FAVOUR);
    }

    private void assertRefused(String act, String key, ThrowingCallable command) {
        assertRefused("MQ", act, key, command);
    }

    /** Refused with this reason and kept as refused in the community of whoever tried. */
    private void assertRefused(String community, String act, String key, ThrowingCallable command) {
        int before = refused.of(community, 1000).size();
        assertThatThrownBy(command)
                .isInstanceOf(DomainException.class)
                .extracting("key")
                .isEqualTo(key);
        List<RefusedActs.Refused> after = refused.of(community, 1000);
        assertThat(after).hasSize(before + 1);
        assertThat(after.get(0).act()).isEqualTo(act);
        assertThat(after.get(0).reason()).isEqualTo(key);
    }
}
