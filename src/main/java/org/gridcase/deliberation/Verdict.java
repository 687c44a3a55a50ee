package org.gridcase.deliberation;

import static org.gridcase.deliberation.MeetingRules.Base;

/** What a vote means under the rules of the meeting. */
public enum Verdict {
    /** Too few were there: nothing is decided, a new date is set. */
    NO_QUORUM,
    PASSED,
    REJECTED,
    /** As many in favour as against where more than half was asked: may be voted on once more. */
    TIED;

    /**
     * The whole arithmetic of a vote. Depends on the three alone, never on who voted or in which
     * order.
     *
     * @throws IllegalArgumentException when more votes were counted than votes were there
     */
    public static Verdict of(MeetingRules rules, Presence presence, Count count) {
        int votes = presence.present(rules.voteBy());
        if (count.total() > votes) {
            throw new IllegalArgumentException("%d of %d votes".formatted(count.total(), votes));
        }
        if (!rules.quorate(presence)) {
            return NO_QUORUM;
        }
        if (rules.majority().reached(count.inFavour(), base(rules, presence, count))) {
            return PASSED;
        }
        boolean tied = count.inFavour() == count.against() && count.inFavour() > 0;
        return tied && rules.majority().equals(Share.MORE_THAN_HALF) ? TIED : REJECTED;
    }

    private static int base(MeetingRules rules, Presence presence, Count count) {
        Base by = rules.voteBy();
        return switch (rules.majorityOf()) {
            case PRESENT -> presence.present(by);
            case CAST -> count.inFavour() + count.against();
            case ENTITLED -> presence.entitled(by);
        };
    }

    /** What the process is told. */
    String routed() {
        return switch (this) {
            case PASSED -> "passed";
            case NO_QUORUM -> "no-quorum";
            case REJECTED, TIED -> "rejected";
        };
    }

    /** Key of the word a person sees. */
    public String key() {
        return "deliberation.verdict." + name();
    }
}
