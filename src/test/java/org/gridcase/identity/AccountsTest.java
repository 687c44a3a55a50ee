package org.gridcase.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.gridcase.audit.AuditEntry;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.SampleTown;
import org.gridcase.organisation.Staff;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@GridCaseTest
class AccountsTest {
    private static final String FIRST = "three quiet herons";
    private static final String SECOND = "four quiet herons!";

    @Autowired private ApplicationContext context;
    @Autowired private Accounts accounts;
    @Autowired private Staff staff;
    @Autowired private AuditTrail audit;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestClock clock;

    private SampleTown town;
    private By administrator;
    private String worker;
    private String username;

    @BeforeEach
    void town() {
        clock.set(TestClock.START);
        town = new SampleTown(context);
        administrator = town.actor(Post.ADMINISTRATOR, "YC").by();
        worker = town.staff(Post.GRID_WORKER, "HQ01");
        username = worker.toLowerCase();
        accounts.open(new Accounts.Open(username, FIRST, worker, null), administrator);
    }

    @AfterEach
    void back() {
        clock.set(TestClock.START);
    }

    @Test
    void thePasswordIsKeptAsAHashOnly() {
        String stored =
                jdbc.sql("select password_hash from account where staff_id = ?")
                        .param(worker)
                        .query(String.class)
                        .single();
        assertThat(stored).startsWith("{bcrypt}$2").doesNotContain(FIRST);
    }

    @Test
    void oneAccountForAPersonAndOnePersonForAUserName() {
        assertThatThrownBy(() -> open("another-" + username, worker)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> open(username, town.staff(Post.GRID_WORKER, "HQ02")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> open("bad name!", town.staff(Post.GRID_WORKER, "HQ02")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void administratorsLookAfterTheAccountsOfTheirPart() {
        By ofTown = town.actor(Post.ADMINISTRATOR, "SL").by();
        accounts.resetPassword(worker, ofTown);

        String head = town.staff(Post.GRID_ADMINISTRATOR, "YC");
        open(head.toLowerCase(), head);
        assertThatThrownBy(() -> accounts.resetPassword(head, ofTown))
                .as("who heads more is not reset by less")
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> accounts.lock(head, ofTown)).isInstanceOf(Denied.class);
        By clerk = town.actor(Post.COMMUNITY_CLERK, "HQ").by();
        assertThatThrownBy(() -> accounts.resetPassword(worker, clerk)).isInstanceOf(Denied.class);
    }

    @Test
    void nobodyGetsAtAHigherPostByResettingWhoActsOrWillActForIt() {
        By ofTown = town.actor(Post.ADMINISTRATOR, "SL").by();
        String county = town.staff(Post.ADMINISTRATOR, "YC");
        LocalDate today = LocalDate.of(2026, 3, 2);
        staff.deputise(
                new Staff.Deputise(
                        county,
                        Post.ADMINISTRATOR,
                        town.unit("YC"),
                        worker,
                        today.plusDays(3),
                        today.plusDays(5),
                        null),
                staff.actor(county));
        assertThatThrownBy(() -> accounts.resetPassword(worker, ofTown))
                .as("stands in from Thursday on")
                .isInstanceOf(Denied.class);
        clock.advance(Duration.ofDays(3));
        assertThatThrownBy(() -> accounts.resetPassword(worker, ofTown))
                .as("stands in")
                .isInstanceOf(Denied.class);
        clock.advance(Duration.ofDays(3));
        accounts.resetPassword(worker, ofTown);

        staff.appoint(
                new Staff.Appoint(worker, Post.INSPECTOR, town.unit("YC"), today.plusDays(30)),
                staff.actor(county));
        assertThatThrownBy(() -> accounts.resetPassword(worker, ofTown))
                .as("is appointed from next month on")
                .isInstanceOf(Denied.class);
        accounts.resetPassword(worker, administrator);
    }

    @Test
    void theOwnerChangesThePassword() {
        SignedIn owner = owner();
        accounts.changePassword(owner, FIRST, SECOND);
        assertThatThrownBy(() -> accounts.changePassword(owner, FIRST, "five quiet herons!"))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> accounts.changePassword(owner, SECOND, "short"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aStolenSessionCannotGuessThePasswordEither() {
        SignedIn owner = owner();
        for (int i = 0; i <= BackOff.FREE; i++) {
            assertThatThrownBy(() -> accounts.changePassword(owner, "wrong", SECOND))
                    .isInstanceOf(Denied.class);
        }
        assertThatThrownBy(() -> accounts.changePassword(owner, FIRST, SECOND))
                .isInstanceOf(Denied.class);
        clock.advance(BackOff.LONGEST);
        accounts.changePassword(owner, FIRST, SECOND);
    }

    @Test
    void whoLeavesLosesTheAccount() {
        staff.leave(worker, town.actor(Post.ADMINISTRATOR, "YC"));
        assertThat(accounts.ofStaff(worker).orElseThrow().enabled()).isFalse();
    }

    @Test
    void theOwnerChoosesTheLanguage() {
        assertThat(accounts.ofStaff(worker).orElseThrow().locale()).isEqualTo(Locales.CHINESE);
        accounts.speak(owner(), Locales.ENGLISH);
        assertThat(accounts.ofStaff(worker).orElseThrow().locale()).isEqualTo(Locales.ENGLISH);
    }

    @Test
    void everythingDoneToAnAccountIsOnRecord() {
        accounts.lock(worker, administrator);
        accounts.unlock(worker, administrator);
        String given = accounts.resetPassword(worker, administrator);
        clock.advance(Duration.ofSeconds(1));
        accounts.changePassword(owner(), given, FIRST);

        assertThat(audit.all("account:" + worker))
                .extracting(AuditEntry::action)
                .containsExactly(
                        "account.opened",
                        "account.locked",
                        "account.unlocked",
                        "account.password-reset",
                        "account.password-changed");
    }

    private void open(String name, String staffId) {
        accounts.open(new Accounts.Open(name, FIRST, staffId, null), administrator);
    }

    private SignedIn owner() {
        AccountView account = accounts.ofStaff(worker).orElseThrow();
        return new SignedIn(account.id(), account.username(), worker, worker, clock.instant());
    }
}
