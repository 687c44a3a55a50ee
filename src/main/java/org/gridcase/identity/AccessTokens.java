package org.gridcase.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal access tokens: with one a program may do by REST what its owner may. The secret is shown
 * once, when it is made.
 */
@Service
public class AccessTokens {
    /** Every token ends; whoever still needs one makes a new one. */
    public static final Duration LONGEST = Duration.ofDays(366);

    /** Starts each token, so that scanners for leaked secrets can know it. */
    static final String MARK = "gridcase_";

    private static final int SHOWN = MARK.length() + 6;

    private final AccessTokenRepository repository;
    private final AccountRepository accounts;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccessTokens(
            AccessTokenRepository repository,
            AccountRepository accounts,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new token with its secret, which is never to be had again. */
    public record Made(AccessTokenView token, String secret) {}

    /**
     * Makes a token for its owner.
     *
     * @param name what it is for
     * @param validFor more than nothing and at most {@link #LONGEST}
     */
    @Transactional
    public Made make(SignedIn owner, String name, Duration validFor) {
        if (name == null || name.isBlank() || name.length() > 100) {
            throw new Invalid("name", "identity.error.tokenName");
        }
        if (validFor.isNegative() || validFor.isZero() || validFor.compareTo(LONGEST) > 0) {
            throw new Invalid("validFor", "identity.error.tokenTime", LONGEST.toDays());
        }
        Account account =
                accounts.findByStaffId(owner.staffId())
                        .orElseThrow(
                                () ->
                                        new NotFound(
                                                "identity.error.accountUnknown", owner.staffId()));
        String secret = secret();
        Instant now = clock.instant();
        AccessToken token =
                repository.save(
                        new AccessToken(
                                account,
                                name.strip(),
                                secret.substring(0, SHOWN),
                                hash(secret),
                                now,
                                now.plus(validFor)));
        record(owner, token, "account.token-made");
        return new Made(token.view(), secret);
    }

    /** The owner's tokens, the newest first. */
    @Transactional(readOnly = true)
    public List<AccessTokenView> of(SignedIn owner) {
        return repository.ofStaff(owner.staffId()).stream().map(AccessToken::view).toList();
    }

    /**
     * @throws NotFound when the owner has no such token
     */
    @Transactional
    public void revoke(SignedIn owner, long id) {
        AccessToken token =
                repository
                        .findById(id)
                        .filter(t -> t.account().staffId().equals(owner.staffId()))
                        .orElseThrow(() -> new NotFound("identity.error.tokenUnknown"));
        token.revoke(clock.instant());
        record(owner, token, "account.token-revoked");
    }

    /**
     * The account a secret belongs to, when token and account are still good. One statement without
     * a transaction, because every request of a program begins with it.
     */
    Optional<Account> check(String secret) {
        if (!secret.startsWith(MARK)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<AccessToken> token =
                repository
                        .findByHash(hash(secret))
                        .filter(t -> t.valid(now) && t.account().enabled());
        token.filter(t -> !t.usedLately(now)).ifPresent(t -> repository.use(t.id(), now));
        return token.map(AccessToken::account);
    }

    private String secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A plain digest suffices: the secret has 256 bits of chance and cannot be guessed. */
    private static String hash(String secret) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void record(SignedIn owner, AccessToken token, String action) {
        audit.record(
                "account:" + owner.staffId(),
                new By(owner.staffId(), owner.name(), null, null),
                action,
                Map.of("prefix", token.view().prefix()),
                null);
    }
}
