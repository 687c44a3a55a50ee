package org.gridcase.deliberation;

import org.gridcase.casework.VisitorLimits;
import org.gridcase.casework.VisitorLimits.Visit;
import org.gridcase.shared.Invalid;
import org.springframework.stereotype.Component;

/** Where residents show their voting code; trying others' codes is slowed down by address. */
@Component
public class VoterDoor {

    private final Electorate electorate;
    private final VisitorLimits limits;

    VoterDoor(Electorate electorate, VisitorLimits limits) {
        this.electorate = electorate;
        this.limits = limits;
    }

    /**
     * @param address where the visitor comes from
     * @throws Invalid when nobody has this code
     * @throws org.gridcase.shared.Conflict after too many wrong codes from there
     */
    public SignedVoter enter(String code, String address) {
        limits.admit(Visit.CODE, address);
        SignedVoter voter =
                electorate
                        .identify(code)
                        .orElseThrow(() -> new Invalid("code", "deliberation.error.codeUnknown"));
        limits.forgive(Visit.CODE, address);
        return voter;
    }

    /** Counts a proposal of a resident. */
    public void admitProposal(SignedVoter voter) {
        limits.admit(Visit.PROPOSAL, Long.toString(voter.id()));
    }

    /** Counts an objection from an address. */
    public void admitObjection(String address) {
        limits.admit(Visit.OBJECTION, address);
    }
}
