package org.gridcase.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.gridcase.shared.Ids;

/** A person's way in. */
@Entity
@Table(name = "account")
class Account {
    @Id private Long id;
    private String username;

    /** Null until a first password is set: nobody gets in. */
    private String passwordHash;

    private String staffId;
    private boolean enabled;
    private String locale;
    private int failures;
    private Instant blockedUntil;
    private Instant passwordSetAt;

    /** The password was given by somebody else: its owner must choose another one first. */
    private boolean mustChangePassword;

    private Instant lastSignIn;
    @Version private Integer version;

    protected Account() {}

    Account(String username, String staffId, Locale locale) {
        this.id = Ids.next();
        this.username = username;
        this.staffId = staffId;
        this.locale = locale.toLanguageTag();
        this.enabled = true;
    }

    /** The owner's own choice. */
    void setPassword(String hash, Instant at) {
        this.passwordHash = hash;
        this.passwordSetAt = at;
        this.mustChangePassword = false;
        forgive();
    }

    /** A password that is good for choosing one's own. */
    void setFirstPassword(String hash, Instant at) {
        setPassword(hash, at);
        this.mustChangePassword = true;
    }

    void enable(boolean yes) {
        this.enabled = yes;
    }

    void speak(Locale language) {
        this.locale = language.toLanguageTag();
    }

    boolean takesPassword(Instant now) {
        return enabled
                && passwordHash != null
                && (blockedUntil == null || !now.isBefore(blockedUntil));
    }

    /** Programs sign in with every request: the time is not written each time. */
    boolean seenLately(Instant now) {
        return lastSignIn != null && now.isBefore(lastSignIn.plus(Duration.ofMinutes(5)));
    }

    void fail(Instant now) {
        failures++;
        blockedUntil = now.plus(BackOff.after(failures));
    }

    void succeed(Instant now) {
        forgive();
        lastSignIn = now;
    }

    private void forgive() {
        failures = 0;
        blockedUntil = null;
    }

    /** A session begun before the password was set anew, or of a locked account, ends. */
    boolean welcomes(Instant since) {
        return enabled && (passwordSetAt == null || !since.isBefore(passwordSetAt));
    }

    Long id() {
        return id;
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    String staffId() {
        return staffId;
    }

    boolean enabled() {
        return enabled;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    int failures() {
        return failures;
    }

    AccountView view() {
        return new AccountView(
                id,
                username,
                staffId,
                enabled,
                passwordHash != null,
                mustChangePassword,
                Locale.forLanguageTag(locale),
                lastSignIn);
    }
}
