package org.gridcase.identity;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;

/**
 * The principal of everybody who signed in, by password or by token.
 *
 * @param account the account's id
 * @param name the person's name, for showing
 * @param since when the person signed in; a session does not live longer than a working day
 */
public record SignedIn(long account, String username, String staffId, String name, Instant since)
        implements Principal, Serializable {

    /** The user name, as security frameworks expect. */
    @Override
    public String getName() {
        return username;
    }
}
