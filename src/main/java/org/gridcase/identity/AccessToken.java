package org.gridcase.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.gridcase.shared.Ids;

/** A secret with which a program acts for a person. Only its fingerprint is kept. */
@Entity
@Table(name = "access_token")
class AccessToken {
    @Id private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account")
    private Account account;

    @Column(name = "token_name")
    private String name;

    private String prefix;
    private String hash;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant revokedAt;
    private Instant lastUsed;
    @Version private Integer version;

    protected AccessToken() {}

    AccessToken(
            Account account, String name, String prefix, String hash, Instant from, Instant to) {
        this.id = Ids.next();
        this.account = account;
        this.name = name;
        this.prefix = prefix;
        this.hash = hash;
        this.createdAt = from;
        this.expiresAt = to;
    }

    boolean valid(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /** One write a minute is enough to see whether a token is in use. */
    boolean usedLately(Instant now) {
        return lastUsed != null && now.isBefore(lastUsed.plus(Duration.ofMinutes(1)));
    }

    Account account() {
        return account;
    }

    Long id() {
        return id;
    }

    AccessTokenView view() {
        return new AccessTokenView(id, name, prefix, createdAt, expiresAt, revokedAt, lastUsed);
    }
}
