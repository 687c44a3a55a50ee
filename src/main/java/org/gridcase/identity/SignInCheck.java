package org.gridcase.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks user name and password. Unknown, locked, waiting and wrong are answered alike and take the
 * same time, so that nobody learns which user names exist.
 */
@Component
class SignInCheck implements AuthenticationProvider {
    private final AccountRepository repository;
    private final PasswordEncoder encoder;
    private final ObjectProvider<People> people;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String nobody;

    SignInCheck(
            AccountRepository repository,
            PasswordEncoder encoder,
            ObjectProvider<People> people,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.repository = repository;
        this.encoder = encoder;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.nobody = encoder.encode("nobody has this password");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** An account that takes a password now; counted: the attempt stands as a failure already. */
    private record Attempt(Account account, boolean counted) {}

    @Override
    public Authentication authenticate(Authentication given) {
        String username = Accounts.normal(given.getName());
        Optional<Attempt> attempt = begin(username);
        boolean matches =
                encoder.matches(
                        String.valueOf(given.getCredentials()),
                        attempt.map(a -> a.account().passwordHash()).orElse(nobody));
        if (attempt.isPresent() && matches) {
            return welcome(attempt.get().account());
        }
        if (attempt.isPresent() && !attempt.get().counted()) {
            locked(username, account -> account.fail(clock.instant()));
        }
        throw new BadCredentialsException("sign-in refused");
    }

    /**
     * From the first delay on an attempt is counted before it is checked: those made at the same
     * time cannot all slip through.
     */
    private Optional<Attempt> begin(String username) {
        Instant now = clock.instant();
        Optional<Account> account =
                repository.findByUsername(username).filter(a -> a.takesPassword(now));
        if (account.isEmpty() || account.get().failures() < BackOff.FREE) {
            return account.map(a -> new Attempt(a, false));
        }
        return transaction.execute(
                status -> {
                    Optional<Account> alone =
                            repository.lock(username).filter(a -> a.takesPassword(now));
                    alone.ifPresent(a -> a.fail(now));
                    return alone.map(a -> new Attempt(a, true));
                });
    }

    private Authentication welcome(Account account) {
        Instant now = clock.instant();
        if (account.failures() > 0 || !account.seenLately(now)) {
            locked(account.username(), a -> a.succeed(now));
        }
        return signedIn(account, now, account.mustChangePassword());
    }

    /** By token: what the password is like does not matter. */
    Authentication signedIn(Account account, Instant now) {
        return signedIn(account, now, false);
    }

    private void locked(String username, Consumer<Account> change) {
        transaction.executeWithoutResult(status -> repository.lock(username).ifPresent(change));
    }

    private Authentication signedIn(Account account, Instant now, boolean mustChange) {
        People known = people.getIfAvailable();
        String name = known == null ? account.username() : known.name(account.staffId());
        Set<String> posts = known == null ? Set.of() : known.posts(account.staffId());
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(
                        account.id(), account.username(), account.staffId(), name, now, mustChange),
                null,
                posts.stream().map(SignInCheck::role).toList());
    }

    /** {@code grid-worker} becomes {@code ROLE_GRID_WORKER}, for annotations on views. */
    private static GrantedAuthority role(String post) {
        return new SimpleGrantedAuthority(
                "ROLE_" + post.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
