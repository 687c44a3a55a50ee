package org.gridcase.identity;

import java.time.Instant;

/**
 * A token as its owner sees it, without the secret.
 *
 * @param prefix the first characters, to tell one from another
 * @param revokedAt null while it was not revoked
 * @param lastUsed null when never used; exact to a minute
 */
public record AccessTokenView(
        long id,
        String name,
        String prefix,
        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt,
        Instant lastUsed) {}
