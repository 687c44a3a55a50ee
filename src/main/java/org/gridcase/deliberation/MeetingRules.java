package org.gridcase.deliberation;

/**
 * By which rules a meeting decides (domain.md section 5). Every community has its own; a meeting
 * keeps those that held when it was convened.
 *
 * @param quorumOf what is counted for the quorum, households or people
 * @param quorum how many of those entitled must be there
 * @param voteBy who has a vote, each person or each household
 * @param majorityOf of what the majority is taken
 * @param majority how many votes in favour are asked
 * @param proxies for how many others one person may vote at most
 */
public record MeetingRules(
        Base quorumOf,
        Share quorum,
        Base voteBy,
        MajorityOf majorityOf,
        Share majority,
        int proxies) {

    /** What is counted. */
    public enum Base {
        PEOPLE,
        HOUSEHOLDS
    }

    /** Of what a majority is taken. */
    public enum MajorityOf {
        /** Those present, in person or by proxy: an abstention works like a vote against. */
        PRESENT,
        /** Votes in favour and against: abstentions do not count. */
        CAST,
        /** All who are entitled, present or not. */
        ENTITLED
    }

    /** More than half of those entitled present, more than half of those present in favour. */
    public static final MeetingRules USUAL =
            new MeetingRules(
                    Base.HOUSEHOLDS,
                    Share.MORE_THAN_HALF,
                    Base.PEOPLE,
                    MajorityOf.PRESENT,
                    Share.MORE_THAN_HALF,
                    1);

    /** The same for a body of members, where households do not matter. */
    public MeetingRules ofMembers() {
        return new MeetingRules(Base.PEOPLE, quorum, Base.PEOPLE, majorityOf, majority, proxies);
    }

    /** The same with another majority, e.g. two thirds for a weighty matter. */
    public MeetingRules asking(Share majority) {
        return new MeetingRules(quorumOf, quorum, voteBy, majorityOf, majority, proxies);
    }

    public boolean quorate(Presence presence) {
        return quorum.reached(presence.present(quorumOf), presence.entitled(quorumOf));
    }

    /** How many must be there, in what {@link #quorumOf} counts. */
    public int quorumNeeded(Presence presence) {
        return quorum.needed(presence.entitled(quorumOf));
    }
}
