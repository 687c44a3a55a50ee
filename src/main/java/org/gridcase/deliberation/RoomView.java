package org.gridcase.deliberation;

import java.time.Instant;
import java.util.List;

/**
 * A meeting as its room shows it.
 *
 * @param topic the title of the proposal
 * @param movedFrom when it was to begin first, null unless it was moved
 * @param changeReason why it was moved or called off, null unless it was
 * @param state {@code CONVENED}, {@code OPEN}, {@code CLOSED} or {@code CANCELLED}
 * @param presence who could come and who is there now
 * @param online how many of those present take part on line
 * @param quorate whether enough are there
 * @param needed how many must be there, in what the rules count
 * @param result null while it is not closed
 */
public record RoomView(
        long id,
        String proposal,
        String topic,
        String community,
        int attempt,
        MeetingKind kind,
        Instant beginsAt,
        Instant movedFrom,
        String changeReason,
        String place,
        String agenda,
        MeetingRules rules,
        String state,
        Presence presence,
        int online,
        boolean quorate,
        int needed,
        List<BallotView> ballots,
        Verdict result,
        String minutes) {

    /**
     * A ballot as officers and, once closed, everybody may see it. No vote by itself.
     *
     * @param room {@code NONE}, {@code HANDS} or {@code PAPER}
     * @param votedOnline how many have voted on line so far
     * @param tallies what was counted in the room: hidden until two have counted paper
     * @param count null while it is open
     */
    public record BallotView(
            long id,
            int no,
            int planNo,
            String room,
            boolean online,
            boolean open,
            int votedOnline,
            List<Tally> tallies,
            boolean tallied,
            Count count,
            Verdict verdict) {}

    /**
     * What one person counted.
     *
     * @param counter staff id
     * @param count null while the other counter has not finished
     */
    public record Tally(String counter, Count count) {}

    public boolean open() {
        return "OPEN".equals(state);
    }
}
