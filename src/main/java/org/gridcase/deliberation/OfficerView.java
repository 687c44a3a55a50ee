package org.gridcase.deliberation;

import java.util.List;
import java.util.Set;
import org.gridcase.shared.attachment.AttachmentView;

/**
 * A proposal as officers see it: what anyone may read, and what is for them alone.
 *
 * @param opinions what the members of the reviewing body said in this round
 * @param files photographs of the sheet, of the room, of whatever came with a step
 * @param deeds what the actor may do besides the steps of the process
 */
public record OfficerView(
        ProposalView page, List<Opinion> opinions, List<AttachmentView> files, Set<Deed> deeds) {

    /**
     * One member's opinion.
     *
     * @param stance {@code FOR}, {@code AGAINST} or {@code RECUSED}
     */
    public record Opinion(String staffId, String stance, String words) {}

    /** What may be done to a proposal beside its steps. */
    public enum Deed {
        REWRITE,
        FORWARD,
        EXCLUDE,
        MERGE,
        WITHDRAW
    }
}
