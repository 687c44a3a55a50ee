package org.gridcase.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.text.Locales;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opening, locking and looking after accounts; one person has at most one. */
@Service
public class Accounts {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    private final AccountRepository repository;
    private final PasswordEncoder encoder;
    private final PasswordRules rules;
    private final FirstPasswords firstPasswords;
    private final ObjectProvider<People> people;
    private final AuditTrail audit;
    private final Clock clock;

    Accounts(
            AccountRepository repository,
            PasswordEncoder encoder,
            PasswordRules rules,
            FirstPasswords firstPasswords,
            ObjectProvider<People> people,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.encoder = encoder;
        this.rules = rules;
        this.firstPasswords = firstPasswords;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An account to be opened.
     *
     * @param username written in lower case, however it was given
     * @param password null when the person gets one later; until then nobody gets in
     * @param locale language of the person's pages
     * @param mustChange whether the person has to choose another password at the first sign-in;
     *     always so for passwords that administrators give
     */
    public record Open(
            String username, String password, String staffId, Locale locale, boolean mustChange) {

        public Open(String username, String password, String staffId, Locale locale) {
            this(username, password, staffId, locale, false);
        }
    }

    /**
     * Opens accounts, all or none. Equal first passwords within one call are hashed once, because
     * hashing is slow on purpose and the people of a place often get the same one to begin with.
     *
     * @throws Invalid for user names and passwords that cannot stand
     * @throws Conflict when the user name is taken or the person has an account
     */
    @Transactional
    public void open(List<Open> wanted, By by) {
        Map<String, String> hashes = new HashMap<>();
        for (Open with : wanted) {
            requireAdministrator(by, with.staffId());
            String username = username(with);
            if (repository.existsByUsername(username)) {
                throw new Conflict("identity.error.usernameTaken", username);
            }
            if (repository.existsByStaffId(with.staffId())) {
                throw new Conflict("identity.error.hasAccount", with.staffId());
            }
            Account account = new Account(username, with.staffId(), Locales.nearest(with.locale()));
            if (with.password() != null) {
                rules.require(with.password(), username, with.staffId());
                String hash = hashes.computeIfAbsent(with.password(), encoder::encode);
                if (with.mustChange() || !by.equals(By.SYSTEM)) {
                    account.setFirstPassword(hash, clock.instant());
                } else {
                    account.setPassword(hash, clock.instant());
                }
            }
            repository.save(account);
            if (!by.equals(By.SYSTEM)) {
                record(account, by, "account.opened");
            }
        }
        if (by.equals(By.SYSTEM)) {
            audit.record("identity", by, "account.opened", Map.of("accounts", wanted.size()), null);
        }
    }

    @Transactional
    public void open(Open wanted, By by) {
        open(List.of(wanted), by);
    }

    /**
     * Opens an account with a password made for the first sign-in.
     *
     * @return that password, never to be had again
     */
    @Transactional
    public String open(String username, String staffId, Locale locale, By by) {
        String password = firstPasswords.next();
        open(new Open(username, password, staffId, locale, true), by);
        return password;
    }

    private String username(Open with) {
        String username = normal(with.username());
        if (!USERNAME.matcher(username).matches()) {
            throw new Invalid("username", "identity.error.username", username);
        }
        return username;
    }

    @Transactional(readOnly = true)
    public Optional<AccountView> ofStaff(String staffId) {
        return repository.findByStaffId(staffId).map(Account::view);
    }

    @Transactional(readOnly = true)
    public List<AccountView> ofStaff(Collection<String> staffIds) {
        return repository.findByStaffIdIn(staffIds).stream().map(Account::view).toList();
    }

    /**
     * The owner chooses another password. All other sessions of the account end.
     *
     * @throws Denied when the present password is wrong; such failures count like those at sign-in
     */
    @Transactional(noRollbackFor = Denied.class)
    public void changePassword(SignedIn owner, String present, String wished) {
        Account account =
                repository.lock(owner.username()).orElseThrow(() -> unknown(owner.staffId()));
        boolean right =
                account.takesPassword(clock.instant())
                        && encoder.matches(present, account.passwordHash());
        if (!right) {
            account.fail(clock.instant());
            throw new Denied("identity.error.passwordWrong");
        }
        choose(account, owner, wished);
    }

    /**
     * The owner, who has just signed in with a password given by somebody else, chooses her own.
     *
     * @throws Denied when the present password is her own choice already
     */
    @Transactional
    public void chooseFirstPassword(SignedIn owner, String wished) {
        Account account =
                repository.lock(owner.username()).orElseThrow(() -> unknown(owner.staffId()));
        if (!account.mustChangePassword()) {
            throw new Denied("identity.error.passwordChosen");
        }
        choose(account, owner, wished);
    }

    private void choose(Account account, SignedIn owner, String wished) {
        rules.require(wished, account.username(), account.staffId());
        if (encoder.matches(wished, account.passwordHash())) {
            throw new Invalid("password", "identity.error.passwordSame");
        }
        account.setPassword(encoder.encode(wished), clock.instant());
        record(account, by(owner), "account.password-changed");
    }

    /**
     * An administrator gives a password for the next sign-in to somebody who forgot hers. Sessions
     * end.
     *
     * @return that password, never to be had again
     */
    @Transactional
    public String resetPassword(String staffId, By by) {
        requireAdministrator(by, staffId);
        Account account = account(staffId);
        String password = firstPasswords.next();
        account.setFirstPassword(encoder.encode(password), clock.instant());
        record(account, by, "account.password-reset");
        return password;
    }

    /** Locks the account: sessions and tokens end, nobody gets in. */
    @Transactional
    public void lock(String staffId, By by) {
        requireAdministrator(by, staffId);
        if (by.staffId().equals(staffId)) {
            throw new Conflict("identity.error.ownAccount");
        }
        Account account = account(staffId);
        account.enable(false);
        record(account, by, "account.locked");
    }

    @Transactional
    public void unlock(String staffId, By by) {
        requireAdministrator(by, staffId);
        Account account = account(staffId);
        account.enable(true);
        record(account, by, "account.unlocked");
    }

    /** Called when somebody leaves the organisation, which has checked who says so. */
    @Transactional
    public void close(String staffId, By by) {
        repository
                .findByStaffId(staffId)
                .filter(Account::enabled)
                .ifPresent(
                        account -> {
                            account.enable(false);
                            record(account, by, "account.locked");
                        });
    }

    /** The language of the owner's pages from now on. */
    @Transactional
    public void speak(SignedIn owner, Locale language) {
        account(owner.staffId()).speak(Locales.nearest(language));
    }

    private void requireAdministrator(By by, String staffId) {
        if (by.equals(By.SYSTEM)) {
            return;
        }
        People known = people.getIfAvailable();
        if (known == null || !known.administers(by.staffId(), staffId)) {
            throw new Denied("identity.error.notAdministrator");
        }
    }

    private Account account(String staffId) {
        return repository.findByStaffId(staffId).orElseThrow(() -> unknown(staffId));
    }

    private void record(Account account, By by, String action) {
        audit.record("account:" + account.staffId(), by, action, Map.of(), null);
    }

    private static By by(SignedIn owner) {
        return new By(owner.staffId(), owner.name(), null, null);
    }

    private static NotFound unknown(String staffId) {
        return new NotFound("identity.error.accountUnknown", String.valueOf(staffId));
    }

    static String normal(String username) {
        return username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    }
}
