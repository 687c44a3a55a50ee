package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gridcase.audit.AuditTrail;
import org.gridcase.deliberation.Ballots.InRoom;
import org.gridcase.testing.RowCounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing that is stored tells how anybody voted. */
@DeliberationTest
class SecretBallotTest {

    @Autowired private DeliberationDriver driver;
    @Autowired private JdbcClient jdbc;
    @Autowired private AuditTrail audit;
    @Autowired private RowCounts rows;

    @Test
    void whoVotedIsKnownAndHowIsASum() {
        List<SignedVoter> voters = driver.electorate("YT", 12, 1, 0);
        String number = driver.entered("YT");
        driver.accepted(number);
        long meeting = driver.opened(number, "assembly").id();
        voters.forEach(voter -> driver.room.join(voter, meeting));
        driver.ballots.open(driver.clerk("YT"), meeting, InRoom.ONLINE, null);
        long ballot = driver.lastBallot(number).id();
        int entries = audit.all(Proposals.stream(number)).size();

        vote(voters.get(0), ballot, Vote.AGAINST);
        vote(voters.get(1), ballot, Vote.IN_FAVOUR);

        assertThat(driver.ballots.hasVoted(voters.get(0), ballot)).isTrue();
        assertThat(driver.ballots.hasVoted(voters.get(2), ballot)).isFalse();
        assertThat(driver.lastBallot(number).count()).as("figures of an open vote").isNull();
        assertThat(audit.all(Proposals.stream(number))).as("the trail of votes").hasSize(entries);
        driver.ballots.close(driver.clerk("YT"), ballot, null);
        assertThat(driver.lastBallot(number).count()).isEqualTo(new Count(1, 1, 0, 0));
        assertThat(
                        jdbc.sql("select count(*) from ballot_urn where ballot_id = ?")
                                .param(ballot)
                                .query(Integer.class)
                                .single())
                .as("rows that are left of the urn")
                .isEqualTo(1);
    }

    @Test
    void nothingCommonLeadsFromWhoVotedToHow() {
        Set<String> who = columns("BALLOT_VOTED");
        Set<String> how = columns("BALLOT_URN");

        assertThat(who).containsExactlyInAnyOrder("ballot_id", "seat");
        assertThat(how)
                .containsExactlyInAnyOrder(
                        "ballot_id", "slot", "open", "in_favour", "against", "abstained");
    }

    @Test
    void aVoteWritesOneRowOfWhoAndNoneOfHow() {
        List<SignedVoter> voters = driver.electorate("NP", 4, 1, 0);
        String number = driver.entered("NP");
        driver.accepted(number);
        long meeting = driver.opened(number, "assembly").id();
        voters.forEach(voter -> driver.room.join(voter, meeting));
        driver.ballots.open(driver.clerk("NP"), meeting, InRoom.ONLINE, null);
        long ballot = driver.lastBallot(number).id();

        Map<String, Long> before = rows.now();
        vote(voters.get(0), ballot, Vote.AGAINST);
        Map<String, Long> after = rows.now();

        before.merge("ballot_voted", 1L, Long::sum);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void votesThatComeAtOnceAreAllCountedAndNoneAfterClosing() throws Exception {
        List<SignedVoter> voters = driver.electorate("YT", 60, 1, 0);
        String number = driver.entered("YT");
        driver.accepted(number);
        long meeting = driver.opened(number, "assembly").id();
        voters.forEach(voter -> driver.room.join(voter, meeting));
        driver.ballots.open(driver.clerk("YT"), meeting, InRoom.ONLINE, null);
        long ballot = driver.lastBallot(number).id();

        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> votes =
                    IntStream.range(0, 120)
                            .<Callable<Boolean>>mapToObj(
                                    i -> () -> tried(voters.get(i % 60), ballot))
                            .toList();
            List<Future<Boolean>> asked = votes.stream().map(people::submit).toList();
            // somewhere in the middle
            asked.get(30).get();
            driver.ballots.close(driver.clerk("YT"), ballot, null);
            long taken = 0;
            for (Future<Boolean> answer : asked) {
                taken += answer.get() ? 1 : 0;
            }
            assertThat(driver.lastBallot(number).count().total()).isEqualTo((int) taken);
            assertThat(driver.lastBallot(number).votedOnline()).isEqualTo((int) taken);
        } finally {
            people.shutdownNow();
        }
    }

    private boolean tried(SignedVoter voter, long ballot) {
        try {
            vote(voter, ballot, Vote.IN_FAVOUR);
            return true;
        } catch (org.gridcase.shared.DomainException refused) {
            return false;
        }
    }

    private void vote(SignedVoter voter, long ballot, Vote vote) {
        driver.ballots.vote(voter, ballot, voter.id(), vote);
    }

    private Set<String> columns(String table) {
        return Set.copyOf(
                jdbc.sql(
                                "select lower(column_name) from information_schema.columns where"
                                        + " upper(table_name) = ?")
                        .param(table)
                        .query(String.class)
                        .list());
    }
}
