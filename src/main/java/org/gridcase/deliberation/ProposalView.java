package org.gridcase.deliberation;

import java.time.Instant;
import java.util.List;

/**
 * A proposal as anyone may read it: nobody's name in it, the supporters as a number.
 *
 * @param version number of the present words, 1 for the first
 * @param earlier the words before, the oldest first, where they changed after finding support
 * @param supporters how many residents support it
 * @param needed how many must, before it is reviewed
 * @param answer what the community or its reviewing body answered, null so far
 * @param mergedInto number of the proposal that it goes on in, null if none
 * @param plan versions of the plan, the first first; empty before the review
 * @param resolution the newest one that stands, null while there is none
 * @param cases what carries it out, in the order of opening
 */
public record ProposalView(
        String number,
        String community,
        String place,
        ProposalChannel channel,
        String title,
        String text,
        int version,
        List<Earlier> earlier,
        ProposalState state,
        Instant proposedAt,
        Instant supportUntil,
        int supporters,
        int needed,
        String answer,
        Instant answeredAt,
        String mergedInto,
        List<PlanVersion> plan,
        List<MeetingFigures> meetings,
        ResolutionView resolution,
        List<CaseProgress> cases,
        Ratings ratings,
        Instant endedAt) {

    /**
     * Words that were replaced.
     *
     * @param supporters how many supported these
     */
    public record Earlier(int version, String title, String text, String reason, int supporters) {}

    /**
     * A meeting about it, with figures once it is over.
     *
     * @param topic the title of the proposal
     * @param movedFrom when it was to begin first, null unless it was moved
     * @param changeReason why it was moved or called off, null unless it was
     * @param count null without a vote
     */
    public record MeetingFigures(
            long id,
            String proposal,
            String topic,
            MeetingKind kind,
            Instant beginsAt,
            Instant movedFrom,
            String changeReason,
            String place,
            String agenda,
            String state,
            Presence presence,
            Count count,
            Verdict result) {}

    /**
     * A resolution with its notice.
     *
     * @param takesObjections whether its notice still runs
     */
    public record ResolutionView(
            String no,
            String text,
            int planNo,
            Instant publishedAt,
            Instant noticeUntil,
            Instant inForceAt,
            Instant withdrawnAt,
            boolean takesObjections,
            List<Answered> objections) {}

    /** An objection that was decided: the reason is public, the objection itself is not. */
    public record Answered(boolean upheld, String reason, Instant at) {}

    /** A case of the resolution; {@code unit} is where it stands. */
    public record CaseProgress(
            String number,
            String item,
            String state,
            String unit,
            Instant openedAt,
            Instant endedAt) {}

    /**
     * What residents think of the result.
     *
     * @param average of one to five stars, null while nobody has rated
     */
    public record Ratings(int count, Double average) {}
}
