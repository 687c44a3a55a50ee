package org.gridcase.deliberation;

import java.io.Serializable;

/**
 * A resident who has shown her voting code. Carries no name: what follows needs none.
 *
 * @param id key of the voter
 * @param household key of the household
 */
public record SignedVoter(long id, String community, long household) implements Serializable {}
