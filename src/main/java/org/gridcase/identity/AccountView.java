package org.gridcase.identity;

import java.time.Instant;
import java.util.Locale;

/**
 * An account as administrators and its owner see it.
 *
 * @param usable whether a password was ever set
 * @param mustChange whether the person has to choose a password of her own before anything else
 * @param lastSignIn null when the person never signed in
 */
public record AccountView(
        long id,
        String username,
        String staffId,
        boolean enabled,
        boolean usable,
        boolean mustChange,
        Locale locale,
        Instant lastSignIn) {}
