package org.gridcase.deliberation;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** A proposal on paper: what its process asks and officers decide, without words and votes. */
final class PaperProposal {

    private final String community;
    private final Set<String> aside = new TreeSet<>();
    private boolean supported;
    private Instant supportUntil;
    private Instant meetingAt;
    private boolean meetingStands;
    private int attempts;
    private Verdict vote = Verdict.PASSED;
    private Instant noticeUntil;
    private boolean objection;
    private int cases;

    PaperProposal(String community, boolean supported) {
        this.community = community;
        this.supported = supported;
    }

    PaperProposal copy() {
        var copy = new PaperProposal(community, supported);
        copy.aside.addAll(aside);
        copy.supportUntil = supportUntil;
        copy.meetingAt = meetingAt;
        copy.meetingStands = meetingStands;
        copy.attempts = attempts;
        copy.vote = vote;
        copy.noticeUntil = noticeUntil;
        copy.objection = objection;
        copy.cases = cases;
        return copy;
    }

    void publish(Instant until) {
        supportUntil = until;
    }

    void support() {
        supported = true;
    }

    void stepsAside(String member) {
        aside.add(member);
    }

    /** A meeting is convened; one that failed for lack of people before counts. */
    void convene(Instant at) {
        attempts = vote == Verdict.NO_QUORUM ? attempts + 1 : 1;
        meetingAt = at;
        meetingStands = true;
        vote = Verdict.PASSED;
    }

    void move(Instant at) {
        meetingAt = at;
    }

    void callOff() {
        meetingStands = false;
    }

    void votes(Verdict verdict) {
        vote = verdict;
    }

    void notice(Instant until) {
        noticeUntil = until;
        objection = false;
    }

    void objection(boolean open) {
        objection = open;
    }

    void openCase() {
        cases++;
    }

    void endCases() {
        cases = 0;
    }

    String community() {
        return community;
    }

    Set<String> aside() {
        return aside;
    }

    boolean supported() {
        return supported;
    }

    Instant supportUntil() {
        return supportUntil;
    }

    Instant meetingAt() {
        return meetingAt;
    }

    boolean meetingStands() {
        return meetingStands;
    }

    int attempts() {
        return attempts;
    }

    Verdict vote() {
        return vote;
    }

    Instant noticeUntil() {
        return noticeUntil;
    }

    boolean objected() {
        return objection;
    }

    int cases() {
        return cases;
    }
}
