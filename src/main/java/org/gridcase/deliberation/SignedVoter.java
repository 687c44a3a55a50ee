package org.gridcase.deliberation;

import java.io.Serializable;

/**
 * A resident who has shown her voting code. Carries no name: what follows needs none.
 *
 * @param id key of the voter
 * @param household key of the household
 * @param code digest of the code that was shown; null for whom an officer or a neighbour acts
 */
public record SignedVoter(long id, String community, long household, String code)
        implements Serializable {

    SignedVoter(long id, String community, long household) {
        this(id, community, household, null);
    }
}
