package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridcase.deliberation.Ballots.InRoom;
import org.gridcase.deliberation.SignInList.SignedIn;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Slice;
import org.gridcase.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 委托: whoever cannot come leaves her vote to a neighbour, and who is there stands on a list. */
@DeliberationTest
class ProxiesTest {
    private static final String HERE = "NP";

    @Autowired private DeliberationDriver driver;
    @Autowired private RefusedActs refused;
    @Autowired private SignInList signedIn;

    private List<SignedVoter> voters;
    private Actor clerk;
    private String number;
    private long meeting;

    @BeforeEach
    void meetingOfSixIsConvened() {
        voters = driver.electorate(HERE, 6, 1, 0);
        clerk = driver.clerk(HERE);
        number = driver.entered(HERE);
        driver.accepted(number);
        meeting = driver.convened(number, "assembly", false).id();
    }

    @Test
    void proxyGivenBeforeTheMeetingCountsOnceItsHolderHasSignedIn() {
        give(1, number(0));
        open();
        for (int i = 2; i < 5; i++) {
            driver.room.join(voters.get(i), meeting);
        }
        assertThat(room().presence().households()).isEqualTo(3);
        assertThat(room().quorate()).isFalse();
        assertThat(standing(1).holderThere()).isFalse();

        driver.room.signIn(clerk, meeting, voters.get(0).id());
        assertThat(room().presence().households()).isEqualTo(5);
        assertThat(room().quorate()).isTrue();
        assertThat(standing(1).holderThere()).isTrue();
        assertThat(standing(0).held()).isEqualTo(1);
    }

    @Test
    void takenBackSheSignsInAndVotesHerself() {
        give(1, number(0));
        open();
        driver.room.join(voters.get(0), meeting);
        assertRefused(
                "sign-in",
                "deliberation.error.proxyStands",
                () -> driver.room.join(voters.get(1), meeting));

        driver.proxies.takeBack(voters.get(1), meeting);
        assertThat(room().presence().people()).isEqualTo(1);
        driver.room.join(voters.get(1), meeting);
        driver.room.join(voters.get(2), meeting);
        driver.room.join(voters.get(3), meeting);
        driver.ballots.open(clerk, meeting, InRoom.ONLINE, null);
        long ballot = driver.lastBallot(number).id();
        driver.ballots.vote(voters.get(1), ballot, voters.get(1).id(), Vote.IN_FAVOUR);

        assertThatThrownBy(
                        () ->
                                driver.ballots.vote(
                                        voters.get(0), ballot, voters.get(1).id(), Vote.AGAINST))
                .extracting("key")
                .isEqualTo("deliberation.error.noProxy");
        driver.ballots.close(clerk, ballot, null);
        assertThat(driver.lastBallot(number).count()).isEqualTo(new Count(1, 0, 0, 0));
    }

    @Test
    void notDuringAVoteNorWhereThereIsNone() {
        assertRefused("deliberation.error.noProxyGiven", () -> takeBack(1));
        give(1, number(0));
        open();
        for (int i : List.of(0, 2, 3)) {
            driver.room.join(voters.get(i), meeting);
        }
        driver.ballots.open(clerk, meeting, InRoom.ONLINE, null);

        assertRefused("deliberation.error.proxyDuringVote", () -> takeBack(1));
        driver.ballots.close(clerk, driver.lastBallot(number).id(), null);
        takeBack(1);
        assertThat(standing(1).given()).isFalse();
    }

    @Test
    void refusedInClearWords() {
        String first = number(0);
        give(1, first);
        assertRefused("deliberation.error.proxyStands", () -> give(1, number(2)));
        assertRefused("deliberation.error.tooManyProxies", () -> give(3, first));
        assertRefused("deliberation.error.proxyForProxy", () -> number(1));
        assertRefused("deliberation.error.proxyHeld", () -> give(0, number(2)));
        assertRefused("deliberation.error.proxyToOneself", () -> give(2, number(2)));
        assertRefused("deliberation.error.proxyNumberUnknown", () -> give(3, "000000"));
        SignedVoter stranger = driver.electorate("TX", 1, 1, 0).get(0);
        assertThatThrownBy(() -> driver.proxies.give(stranger, meeting, first))
                .extracting("key")
                .isEqualTo("deliberation.error.otherCommunity");
        assertRefused(
                "deliberation.error.proxyHolderNotEntitled",
                () -> driver.proxies.give(voters.get(3), meeting, stranger.id()));
        open();
        driver.room.join(voters.get(4), meeting);
        String there = number(4);
        assertRefused("deliberation.error.proxyHolderAbsent", () -> give(5, number(3)));
        driver.room.join(voters.get(5), meeting);
        assertRefused("deliberation.error.proxyAfterSigningIn", () -> give(5, there));
    }

    @Test
    void theNumberStaysTheSameAndIsTheMeetingsOwn() {
        assertThat(number(0)).matches("[1-9][0-9]{5}").isEqualTo(number(0));
        assertThat(number(0)).isNotEqualTo(number(2));
    }

    @Test
    void twoAtOnceWithOneHolderLeaveOneProxy() {
        String one = number(0);
        List<CompletableFuture<Void>> both = new ArrayList<>();
        for (int giver : List.of(1, 2)) {
            both.add(CompletableFuture.runAsync(() -> give(giver, one)));
        }
        int given = 0;
        for (CompletableFuture<Void> each : both) {
            try {
                each.join();
                given++;
            } catch (CompletionException late) {
                assertThat(late.getCause()).isInstanceOf(Denied.class);
            }
        }
        assertThat(given).isEqualTo(1);
        assertThat(standing(0).held()).isEqualTo(1);
    }

    @Test
    void whoeverMovesAwayBeforeTheMeetingLeavesNoProxy() {
        give(1, number(0));
        driver.electorate.leave(clerk, HERE, voters.get(1).id());
        open();
        driver.room.join(voters.get(0), meeting);

        assertThat(room().presence()).isEqualTo(new Presence(5, 5, 1, 1));
    }

    @Test
    void whoSignedInAndByWhoseProxyIsReadByThoseWhoRunIt() {
        driver.proxies.give(clerk, meeting, voters.get(1).id(), voters.get(0).id());
        open();
        driver.room.join(voters.get(2), meeting);
        List<SignedIn> list = page(null, 10).items();
        assertThat(list).extracting(SignedIn::way).containsExactlyInAnyOrder("ONLINE", "PROXY");
        SignedIn proxy = list.stream().filter(l -> l.way().equals("PROXY")).findFirst().get();
        assertThat(proxy.name()).isEqualTo("居民2-1");
        assertThat(proxy.holder()).contains("居民1-1");
        assertThat(proxy.holderThere()).isFalse();
        assertThat(proxy.at()).isEqualTo(driver.cases.clock.instant());

        driver.proxies.takeBack(clerk, meeting, voters.get(1).id());
        assertThat(page(null, 10).items()).extracting(SignedIn::name).containsExactly("居民3-1");
        Actor gridWorker = driver.cases.town.gridWorker(HERE + "01");
        assertThatThrownBy(() -> signedIn.page(gridWorker, meeting, null, null, 10))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> driver.proxies.takeBack(gridWorker, meeting, voters.get(1).id()))
                .isInstanceOf(Denied.class);
    }

    @Test
    void theListIsReadAPageAtATime() {
        open();
        voters.forEach(voter -> driver.room.join(voter, meeting));
        List<Long> read = new ArrayList<>();
        String cursor = null;
        do {
            Slice<SignedIn> page = page(cursor, 2);
            page.items().forEach(line -> read.add(line.voter()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(voters.stream().map(SignedVoter::id).toList());
        assertThat(signedIn.page(clerk, meeting, "居民4", null, 10).items())
                .extracting(SignedIn::name)
                .containsExactly("居民4-1");
        assertThat(StatementCount.of(() -> page(null, 6)))
                .hasSameSizeAs(StatementCount.of(() -> page(null, 1)));
    }

    private Slice<SignedIn> page(String cursor, int size) {
        return signedIn.page(clerk, meeting, null, cursor, size);
    }

    private RoomView room() {
        return driver.meeting(number);
    }

    private void open() {
        driver.room.open(clerk, meeting, null);
    }

    private String number(int holder) {
        return driver.proxies.number(voters.get(holder), meeting);
    }

    private void give(int giver, String number) {
        driver.proxies.give(voters.get(giver), meeting, number);
    }

    private void takeBack(int giver) {
        driver.proxies.takeBack(voters.get(giver), meeting);
    }

    private Proxies.Standing standing(int voter) {
        return driver.proxies.standing(voters.get(voter), meeting);
    }

    private void assertRefused(String key, ThrowingCallable command) {
        assertRefused("proxy", key, command);
    }

    private void assertRefused(String act, String key, ThrowingCallable command) {
        assertThatThrownBy(command).extracting("key").isEqualTo(key);
        RefusedActs.Refused kept = refused.of(HERE, 1).get(0);
        assertThat(kept.act()).isEqualTo(act);
        assertThat(kept.reason()).isEqualTo(key);
    }
}
