package org.gridcase.deliberation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of proposals that are not public, or not yet: whoever proposed on line sees all of
 * hers, and whoever knows the number reads what the community answered, never the words themselves.
 */
@Service
public class AnswersToProposers {

    private static final int SHOWN = 20;

    private final ProposalStore proposals;

    AnswersToProposers(ProposalStore proposals) {
        this.proposals = proposals;
    }

    /**
     * @param answer why it ended, null while nobody has answered
     */
    public record Own(
            String number, String title, ProposalState state, Instant proposedAt, String answer) {}

    /** The answer to a proposal that never became public. */
    public record Answer(ProposalState state, String words) {}

    /** The latest proposals of a resident, for herself; the newest first. */
    @Transactional(readOnly = true)
    public List<Own> of(SignedVoter voter) {
        return proposals.by(voter.community(), voter.id(), SHOWN).stream()
                .map(p -> new Own(p.number(), p.title(), p.state(), p.proposedAt(), p.answer()))
                .toList();
    }

    /** For anyone; empty for what is public itself, is not answered or does not exist. */
    @Transactional(readOnly = true)
    public Optional<Answer> to(String number) {
        return proposals
                .find(number)
                .filter(proposal -> !proposal.state().isPublic() && proposal.answer() != null)
                .map(p -> new Answer(p.state(), p.answer()));
    }
}
