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
 * @param mustChange whether she has to choose a password of her own before anything else
 */
public record SignedIn(
        long account,
        String username,
        String staffId,
        String name,
        Instant since,
        boolean mustChange)
        implements Principal, Serializable {

    public SignedIn(long account, String username, String staffId, String name, Instant since) {
        this(account, username, staffId, name, since, false);
    }

    /** The same person after choosing a password, which ends all earlier sessions. */
    SignedIn renewed(Instant now) {
        return new SignedIn(account, username, staffId, name, now);
    }

    /** The user name, as security frameworks expect. */
    @Override
    public String getName() {
        return username;
    }
}
