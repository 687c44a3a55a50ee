package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridcase.deliberation.Ballots.InRoom;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where households vote, each has one vote: on line or in the room, by whomever of it. */
@DeliberationTest
class HouseholdVotesTest {

    private static final String HERE = "SD";

    @Autowired private DeliberationDriver driver;
    @Autowired private RefusedActs refused;
    @Autowired private Transactions transactions;

    private Actor clerk;
    private List<SignedVoter> voters;
    private String number;
    private long meeting;

    /** Four households of two: 0 and 1, 2 and 3, 4 and 5, 6 and 7. */
    @BeforeEach
    void couplesWhoseHouseholdsVote() {
        clerk = driver.clerk(HERE);
        driver.rules.change(clerk, HERE, byHousehold());
        voters = driver.electorate(HERE, 4, 2, 0);
        number = driver.entered(HERE);
        driver.accepted(number);
        meeting = driver.opened(number, "assembly").id();
    }

    @AfterEach
    void theUsualRulesAgain() {
        driver.rules.change(clerk, HERE, CommunityRules.USUAL);
    }

    @Test
    void whoComesSecondOfAHouseholdHasNoVoteLeft() {
        voters.forEach(voter -> driver.room.join(voter, meeting));
        long ballot = ballot(InRoom.ONLINE);
        vote(0, 0, Vote.IN_FAVOUR, ballot);

        assertRefused(
                "vote", "deliberation.error.votedAlready", () -> vote(1, 1, Vote.AGAINST, ballot));
        driver.ballots.close(clerk, ballot, null);
        assertThat(driver.lastBallot(number).count()).isEqualTo(new Count(1, 0, 0, 0));
    }

    @Test
    void oneInTheRoomSpeaksForTheHouseholdAtHome() {
        inTheRoom(0);
        onLine(1, 2, 4);
        long ballot = ballot(InRoom.HANDS);

        assertRefused(
                "vote",
                "deliberation.error.householdInRoom",
                () -> vote(1, 1, Vote.AGAINST, ballot));
        vote(2, 2, Vote.IN_FAVOUR, ballot);
        driver.ballots.tally(clerk, ballot, new Count(1, 0, 0, 0), null);
        driver.ballots.close(clerk, ballot, null);
        assertThat(driver.lastBallot(number).count()).isEqualTo(new Count(2, 0, 0, 0));
    }

    @Test
    void aNeighbourInTheRoomWithItsProxyDoesSoToo() {
        inTheRoom(0);
        onLine(3, 4);
        driver.proxies.give(voters.get(2), meeting, voters.get(0).id());
        long ballot = ballot(InRoom.PAPER);

        assertRefused(
                "vote",
                "deliberation.error.householdInRoom",
                () -> vote(3, 3, Vote.AGAINST, ballot));
    }

    @Test
    void havingVotedAtHomeNobodyOfItComesIntoTheRoomUntilTheVoteIsOver() {
        inTheRoom(0);
        onLine(2, 4);
        long ballot = ballot(InRoom.HANDS);
        vote(2, 2, Vote.IN_FAVOUR, ballot);

        assertRefused("sign-in", "deliberation.error.householdVoted", () -> inTheRoom(3));
        assertRefused(
                "proxy",
                "deliberation.error.householdVoted",
                () -> driver.proxies.give(voters.get(3), meeting, voters.get(0).id()));
        inTheRoom(7);
        driver.ballots.tally(clerk, ballot, new Count(2, 0, 0, 0), null);
        driver.ballots.close(clerk, ballot, null);
        inTheRoom(3);
    }

    @Test
    void atHomeAndInTheRoomInTheSameMomentTheSecondWaitsAndIsRefused() {
        inTheRoom(0);
        onLine(2, 4);
        long ballot = ballot(InRoom.HANDS);
        CompletableFuture<Void> comes =
                transactions.run(
                        () -> {
                            vote(2, 2, Vote.IN_FAVOUR, ballot);
                            var other = CompletableFuture.runAsync(() -> inTheRoom(3));
                            assertThatThrownBy(() -> other.get(1, TimeUnit.SECONDS))
                                    .isInstanceOf(TimeoutException.class);
                            return other;
                        });
        assertThatThrownBy(comes::join)
                .cause()
                .extracting("key")
                .isEqualTo("deliberation.error.householdVoted");
    }

    private static CommunityRules byHousehold() {
        CommunityRules usual = CommunityRules.USUAL;
        return new CommunityRules(
                usual.supportNeeded(),
                usual.supportDays(),
                usual.meetingNoticeDays(),
                usual.publicNoticeDays(),
                usual.attempts(),
                new MeetingRules(
                        MeetingRules.Base.HOUSEHOLDS,
                        Share.MORE_THAN_HALF,
                        MeetingRules.Base.HOUSEHOLDS,
                        MeetingRules.MajorityOf.PRESENT,
                        Share.MORE_THAN_HALF,
                        1));
    }

    private long ballot(InRoom inRoom) {
        driver.ballots.open(clerk, meeting, inRoom, null);
        return driver.lastBallot(number).id();
    }

    private void inTheRoom(int who) {
        driver.room.signIn(clerk, meeting, voters.get(who).id());
    }

    private void onLine(int... people) {
        for (int who : people) {
            driver.room.join(voters.get(who), meeting);
        }
    }

    private void vote(int voter, int whose, Vote vote, long ballot) {
        driver.ballots.vote(voters.get(voter), ballot, voters.get(whose).id(), vote);
    }

    private void assertRefused(String act, String key, ThrowingCallable command) {
        assertThatThrownBy(command).extracting("key").isEqualTo(key);
        RefusedActs.Refused kept = refused.of(HERE, 1).get(0);
        assertThat(kept.act()).isEqualTo(act);
        assertThat(kept.reason()).isEqualTo(key);
    }
}
