package org.gridcase.deliberation;

import java.util.Comparator;
import java.util.List;
import org.gridcase.deliberation.Deliberations.Similar;
import org.gridcase.deliberation.PublicDeliberation.Line;

/** Which proposals say much the same as some words, the most alike first. */
final class SimilarProposals {

    /** The newest ones of a community that are looked through. */
    static final int COMPARED = 300;

    private static final int SHOWN = 3;

    private SimilarProposals() {}

    /**
     * @param except number of a proposal to leave out, may be null
     */
    static List<Similar> among(List<Proposal> proposals, String title, String text, String except) {
        return proposals.stream()
                .filter(proposal -> !proposal.number().equals(except))
                .map(proposal -> compared(proposal, title, text))
                .filter(similar -> similar.likeness() >= Similarity.ALIKE)
                .sorted(Comparator.comparing(Similar::likeness).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static Similar compared(Proposal proposal, String title, String text) {
        Line line =
                new Line(
                        proposal.number(),
                        proposal.title(),
                        proposal.state(),
                        0,
                        proposal.proposedAt());
        double whole = Similarity.of(title + "。" + text, proposal.title() + "。" + proposal.text());
        double titles = Similarity.of(title, proposal.title());
        return new Similar(line, titles >= Similarity.SAME_TITLE ? Math.max(titles, whole) : whole);
    }
}
