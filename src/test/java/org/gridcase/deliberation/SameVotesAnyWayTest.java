package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridcase.deliberation.Ballots.InRoom;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Five in favour, two against, one abstention: whichever way these eight vote and are counted, the
 * figures and the result are the same.
 */
@DeliberationTest
class SameVotesAnyWayTest {

    private static final String HERE = "TX";
    private static final List<Vote> VOTES =
            List.of(
                    Vote.IN_FAVOUR,
                    Vote.AGAINST,
                    Vote.IN_FAVOUR,
                    Vote.ABSTAINED,
                    Vote.IN_FAVOUR,
                    Vote.IN_FAVOUR,
                    Vote.AGAINST,
                    Vote.IN_FAVOUR);

    @Autowired private DeliberationDriver driver;

    private List<SignedVoter> voters;
    private Actor clerk;
    private Actor head;
    private String number;
    private long meeting;

    @BeforeEach
    void aMeetingOfEight() {
        voters = driver.electorate(HERE, 8, 1, 0);
        clerk = driver.clerk(HERE);
        head = driver.cases.town.who(Post.GRID_ADMINISTRATOR, HERE);
        number = driver.entered(HERE);
        driver.accepted(number);
        meeting = driver.opened(number, "assembly").id();
    }

    @Test
    void onLine() {
        voters.forEach(voter -> driver.room.join(voter, meeting));
        open(InRoom.ONLINE);
        for (int i = 7; i >= 0; i--) {
            votes(i, i);
        }
        theResultIsTheSame();
    }

    @Test
    void onLineWithEverySecondByProxy() {
        for (int i = 0; i < 8; i += 2) {
            driver.room.join(voters.get(i), meeting);
            driver.proxies.give(voters.get(i + 1), meeting, voters.get(i).id());
        }
        open(InRoom.ONLINE);
        for (int i = 0; i < 8; i += 2) {
            votes(i, i + 1);
            votes(i, i);
        }
        theResultIsTheSame();
    }

    @Test
    void byShowOfHands() {
        voters.forEach(voter -> driver.room.signIn(clerk, meeting, voter.id()));
        open(InRoom.HANDS);
        driver.ballots.tally(clerk, ballot(), new Count(5, 2, 1, 0), null);
        theResultIsTheSame();
    }

    @Test
    void onPaperCountedByTwo() {
        voters.forEach(voter -> driver.room.signIn(clerk, meeting, voter.id()));
        open(InRoom.PAPER);
        driver.ballots.tally(head, ballot(), new Count(5, 2, 1, 0), null);
        driver.ballots.tally(clerk, ballot(), new Count(5, 2, 1, 0), null);
        theResultIsTheSame();
    }

    /** Three in the room, one of them with a neighbour's proxy, and four on line. */
    @Test
    void someInTheRoomAndSomeOnLine() {
        voters.subList(0, 3).forEach(voter -> driver.room.signIn(clerk, meeting, voter.id()));
        driver.proxies.give(clerk, meeting, voters.get(3).id(), voters.get(0).id());
        voters.subList(4, 8).forEach(voter -> driver.room.join(voter, meeting));
        open(InRoom.PAPER);
        votes(6, 6);
        driver.ballots.tally(clerk, ballot(), new Count(2, 1, 1, 0), null);
        votes(4, 4);
        driver.ballots.tally(head, ballot(), new Count(2, 1, 1, 0), null);
        votes(7, 7);
        votes(5, 5);
        theResultIsTheSame();
    }

    private void open(InRoom inRoom) {
        driver.ballots.open(clerk, meeting, inRoom, null);
    }

    private long ballot() {
        return driver.lastBallot(number).id();
    }

    private void votes(int voter, int whose) {
        driver.ballots.vote(voters.get(voter), ballot(), voters.get(whose).id(), VOTES.get(whose));
    }

    private void theResultIsTheSame() {
        driver.ballots.close(clerk, ballot(), null);
        assertThat(driver.meeting(number).presence()).isEqualTo(new Presence(8, 8, 8, 8));
        assertThat(driver.lastBallot(number).count()).isEqualTo(new Count(5, 2, 1, 0));
        assertThat(driver.lastBallot(number).verdict()).isEqualTo(Verdict.PASSED);
    }
}
