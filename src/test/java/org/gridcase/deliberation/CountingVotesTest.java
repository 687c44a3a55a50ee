package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gridcase.deliberation.MeetingRules.Base;
import org.gridcase.deliberation.MeetingRules.MajorityOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of votes, against results worked out by hand, and whatever the order. */
class CountingVotesTest {

    /**
     * Columns: quorum of and share; vote by; majority of and share; entitled people and households;
     * present people and households; in favour, against, abstained, invalid; result. Shares: {@code
     * >1/2} more than, {@code 2/3} at least.
     */
    @ParameterizedTest
    @CsvSource({
        // the usual rules: 10 of 19 households are more than half, 9 are not
        "HOUSEHOLDS, >1/2, PEOPLE, PRESENT, >1/2, 50, 19, 20, 10, 11, 9, 0, 0, PASSED",
        "HOUSEHOLDS, >1/2, PEOPLE, PRESENT, >1/2, 50, 19, 20, 9, 20, 0, 0, 0, NO_QUORUM",
        // of 20 households 10 are exactly half, which is not more than half
        "HOUSEHOLDS, >1/2, PEOPLE, PRESENT, >1/2, 50, 20, 30, 10, 30, 0, 0, 0, NO_QUORUM",
        "HOUSEHOLDS, >1/2, PEOPLE, PRESENT, >1/2, 50, 20, 30, 11, 16, 14, 0, 0, PASSED",
        // many people of few households are no quorum of households, but one of people
        "HOUSEHOLDS, >1/2, PEOPLE, PRESENT, >1/2, 40, 20, 35, 10, 35, 0, 0, 0, NO_QUORUM",
        "PEOPLE, >1/2, PEOPLE, PRESENT, >1/2, 40, 20, 35, 10, 35, 0, 0, 0, PASSED",
        // exactly half of 20 present is not more than half; equal numbers are a tie
        "PEOPLE, >1/2, PEOPLE, PRESENT, >1/2, 30, 15, 20, 12, 10, 10, 0, 0, TIED",
        "PEOPLE, >1/2, PEOPLE, PRESENT, >1/2, 30, 15, 20, 12, 10, 8, 2, 0, REJECTED",
        "PEOPLE, >1/2, PEOPLE, PRESENT, >1/2, 30, 15, 21, 12, 11, 10, 0, 0, PASSED",
        // of those present, abstentions weigh like votes against; of votes cast they do not count
        "PEOPLE, >1/2, PEOPLE, PRESENT, >1/2, 30, 15, 20, 12, 9, 1, 10, 0, REJECTED",
        "PEOPLE, >1/2, PEOPLE, CAST, >1/2, 30, 15, 20, 12, 9, 1, 10, 0, PASSED",
        "PEOPLE, >1/2, PEOPLE, CAST, >1/2, 30, 15, 20, 12, 5, 5, 10, 0, TIED",
        // who is there and does not vote, or spoils the paper, is present all the same
        "PEOPLE, >1/2, PEOPLE, PRESENT, >1/2, 30, 15, 20, 12, 10, 0, 0, 0, REJECTED",
        "PEOPLE, >1/2, PEOPLE, PRESENT, >1/2, 30, 15, 20, 12, 10, 5, 0, 5, REJECTED",
        "PEOPLE, >1/2, PEOPLE, CAST, >1/2, 30, 15, 20, 12, 6, 5, 0, 9, PASSED",
        // two thirds of 21 are 14; of 20 they are 13 1/3, so 14 again; of 3, 2
        "PEOPLE, >1/2, PEOPLE, PRESENT, 2/3, 30, 15, 21, 12, 14, 7, 0, 0, PASSED",
        "PEOPLE, >1/2, PEOPLE, PRESENT, 2/3, 30, 15, 21, 12, 13, 8, 0, 0, REJECTED",
        "PEOPLE, >1/2, PEOPLE, PRESENT, 2/3, 30, 15, 20, 12, 13, 7, 0, 0, REJECTED",
        "PEOPLE, >1/2, PEOPLE, PRESENT, 2/3, 30, 15, 20, 12, 14, 6, 0, 0, PASSED",
        "PEOPLE, >1/2, PEOPLE, PRESENT, 2/3, 5, 5, 3, 3, 2, 1, 0, 0, PASSED",
        // equal numbers where two thirds are asked are a plain refusal
        "PEOPLE, >1/2, PEOPLE, PRESENT, 2/3, 30, 15, 20, 12, 10, 10, 0, 0, REJECTED",
        // two thirds of all entitled: 20 of 30, though only 22 came
        "PEOPLE, >1/2, PEOPLE, ENTITLED, 2/3, 30, 15, 22, 12, 20, 2, 0, 0, PASSED",
        "PEOPLE, >1/2, PEOPLE, ENTITLED, 2/3, 30, 15, 22, 12, 19, 3, 0, 0, REJECTED",
        // quorum of two thirds of the households: 722 of 1083 are exactly enough (1083 = 3 x 361)
        "HOUSEHOLDS, 2/3, HOUSEHOLDS, PRESENT, >1/2, 3053, 1083, 900, 722, 362, 360, 0, 0, PASSED",
        "HOUSEHOLDS, 2/3, HOUSEHOLDS, PRESENT, >1/2, 3053, 1083, 900, 721, 721, 0, 0, 0, NO_QUORUM",
        // one vote a household: 722 votes, of which 361 are half
        "HOUSEHOLDS, 2/3, HOUSEHOLDS, PRESENT, >1/2, 3053, 1083, 900, 722, 361, 361, 0, 0, TIED",
        "HOUSEHOLDS, 2/3, HOUSEHOLDS, PRESENT, >1/2, 3053, 1083, 900, 722, 361, 300, 61, 0, REJECTED",
        // a committee of 5 needs 3, of 7 it needs 4, and more than half of those
        "PEOPLE, >1/2, PEOPLE, PRESENT, >1/2, 5, 5, 3, 3, 2, 1, 0, 0, PASSED",
        "PEOPLE, >1/2, PEOPLE, PRESENT, >1/2, 7, 7, 3, 3, 3, 0, 0, 0, NO_QUORUM",
        "PEOPLE, >1/2, PEOPLE, PRESENT, >1/2, 7, 7, 4, 4, 2, 2, 0, 0, TIED",
        // nobody votes in favour; nobody votes at all; everybody abstains
        "PEOPLE, >1/2, PEOPLE, PRESENT, >1/2, 7, 7, 5, 5, 0, 5, 0, 0, REJECTED",
        "PEOPLE, >1/2, PEOPLE, CAST, >1/2, 7, 7, 5, 5, 0, 0, 0, 0, REJECTED",
        "PEOPLE, >1/2, PEOPLE, CAST, >1/2, 7, 7, 5, 5, 0, 0, 5, 0, REJECTED",
        // nobody is entitled: there can be no quorum
        "PEOPLE, >1/2, PEOPLE, PRESENT, >1/2, 0, 0, 0, 0, 0, 0, 0, 0, NO_QUORUM",
        // at least half is reached by half
        "PEOPLE, 1/2, PEOPLE, PRESENT, 1/2, 20, 10, 10, 5, 5, 5, 0, 0, PASSED",
    })
    void verdictIsWhatWasWorkedOutByHand(
            Base quorumOf,
            String quorum,
            Base voteBy,
            MajorityOf majorityOf,
            String majority,
            int entitledPeople,
            int entitledHouseholds,
            int people,
            int households,
            int inFavour,
            int against,
            int abstained,
            int invalid,
            Verdict expected) {
        var rules =
                new MeetingRules(quorumOf, share(quorum), voteBy, majorityOf, share(majority), 1);
        var presence = new Presence(entitledPeople, entitledHouseholds, people, households);
        var count = new Count(inFavour, against, abstained, invalid);

        assertThat(Verdict.of(rules, presence, count)).isEqualTo(expected);
    }

    @Test
    void neededIsTheSmallestCountThatIsEnough() {
        for (Share share :
                List.of(Share.MORE_THAN_HALF, Share.TWO_THIRDS, new Share(3, 4, false))) {
            for (int all = 1; all < 2000; all++) {
                int needed = share.needed(all);
                assertThat(share.reached(needed, all)).as("%s of %d", share, all).isTrue();
                assertThat(share.reached(needed - 1, all)).as("%s of %d", share, all).isFalse();
            }
        }
    }

    @Test
    void noWayOfCountingTheSameBallotsGivesTwoResults() {
        Random random = new Random(59);
        for (int round = 0; round < 2_000; round++) {
            List<Vote> ballots = new ArrayList<>();
            for (int i = random.nextInt(120); i >= 0; i--) {
                ballots.add(Vote.values()[random.nextInt(3)]);
            }
            Count first = oneByOne(ballots);
            Collections.shuffle(ballots, random);
            Count shuffled = oneByOne(ballots);
            Count heaped = inHeaps(ballots, 1 + random.nextInt(16), random);

            assertThat(shuffled).isEqualTo(first);
            assertThat(heaped).isEqualTo(first);
            assertThat(first.total()).isEqualTo(ballots.size());
            MeetingRules rules = anyRules(random);
            Presence presence = presence(ballots.size(), random);
            assertThat(Verdict.of(rules, presence, heaped))
                    .isEqualTo(Verdict.of(rules, presence, first));
        }
    }

    @Test
    void oneMoreVoteInFavourInsteadOfAgainstNeverTurnsYesIntoNo() {
        Random random = new Random(60);
        for (int round = 0; round < 5_000; round++) {
            int seats = 1 + random.nextInt(60);
            int inFavour = random.nextInt(seats);
            int against = 1 + random.nextInt(seats - inFavour);
            int abstained = random.nextInt(seats - inFavour - against + 1);
            MeetingRules rules = anyRules(random);
            Presence presence = presence(seats, random);
            Verdict before =
                    Verdict.of(rules, presence, new Count(inFavour, against, abstained, 0));
            Verdict after =
                    Verdict.of(rules, presence, new Count(inFavour + 1, against - 1, abstained, 0));

            if (before == Verdict.PASSED) {
                assertThat(after).isEqualTo(Verdict.PASSED);
            }
            assertThat(after == Verdict.NO_QUORUM).isEqualTo(before == Verdict.NO_QUORUM);
        }
    }

    @Test
    void moreVotesThanWereThereAreNoResult() {
        Presence three = new Presence(5, 5, 3, 3);
        assertThatThrownBy(() -> Verdict.of(MeetingRules.USUAL, three, new Count(3, 1, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Count oneByOne(List<Vote> ballots) {
        Count count = Count.NONE;
        for (Vote ballot : ballots) {
            count = count.plus(ballot);
        }
        return count;
    }

    /** As the urn counts: each vote falls into some heap, the heaps are added in the end. */
    private static Count inHeaps(List<Vote> ballots, int heaps, Random random) {
        List<Count> piled = new ArrayList<>(Collections.nCopies(heaps, Count.NONE));
        for (Vote ballot : ballots) {
            int heap = random.nextInt(heaps);
            piled.set(heap, piled.get(heap).plus(ballot));
        }
        Collections.shuffle(piled, random);
        return piled.stream().reduce(Count.NONE, Count::plus);
    }

    private static MeetingRules anyRules(Random random) {
        Share[] shares = {Share.MORE_THAN_HALF, Share.TWO_THIRDS, new Share(1, 2, false)};
        return new MeetingRules(
                Base.values()[random.nextInt(2)],
                shares[random.nextInt(3)],
                Base.PEOPLE,
                MajorityOf.values()[random.nextInt(3)],
                shares[random.nextInt(3)],
                1);
    }

    private static Presence presence(int people, Random random) {
        int households = 1 + random.nextInt(people);
        int entitledHouseholds = households + random.nextInt(20);
        return new Presence(people + random.nextInt(40), entitledHouseholds, people, households);
    }

    private static Share share(String written) {
        boolean more = written.startsWith(">");
        String[] parts = written.substring(more ? 1 : 0).split("/");
        return new Share(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), more);
    }
}
