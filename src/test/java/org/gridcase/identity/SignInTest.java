package org.gridcase.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.SampleTown;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

@GridCaseTest
class SignInTest {
    private static final String RIGHT = "three quiet herons";
    private static final String WRONG = "three loud herons!";

    @Autowired private ApplicationContext context;
    @Autowired private SignInCheck signIn;
    @Autowired private Accounts accounts;
    @Autowired private TestClock clock;

    private String staffId;
    private String username;

    @BeforeEach
    void account() {
        clock.set(TestClock.START);
        SampleTown town = new SampleTown(context);
        staffId = town.staff(Post.GRID_WORKER, "HQ01");
        username = "u-" + staffId.toLowerCase();
        accounts.open(
                new Accounts.Open(username, RIGHT, staffId, Locales.CHINESE), Actor.SYSTEM.by());
    }

    @AfterEach
    void back() {
        clock.set(TestClock.START);
    }

    @Test
    void theRightPasswordSignsInWithNameAndPosts() {
        Authentication signed = attempt(username, RIGHT);

        SignedIn person = (SignedIn) signed.getPrincipal();
        assertThat(person.staffId()).isEqualTo(staffId);
        assertThat(person.name()).isEqualTo("样" + staffId);
        assertThat(signed.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_GRID_WORKER");
        assertThat(accounts.ofStaff(staffId).orElseThrow().lastSignIn()).isEqualTo(TestClock.START);
    }

    @Test
    void theUserNameIsTakenHoweverItIsTyped() {
        assertThat(attempt(" " + username.toUpperCase() + " ", RIGHT).isAuthenticated()).isTrue();
    }

    @Test
    void unknownWrongLockedAndPasswordlessAreAnsweredAlike() {
        List<String> answers = new ArrayList<>();
        answers.add(refusal("nobody-at-all", RIGHT));
        answers.add(refusal(username, WRONG));
        answers.add(refusal(username, ""));
        accounts.lock(staffId, Actor.SYSTEM.by());
        answers.add(refusal(username, RIGHT));
        for (int i = 0; i < 8; i++) {
            answers.add(refusal(username, WRONG));
        }
        assertThat(answers).containsOnly(answers.get(0));
    }

    @Test
    void anAccountWithoutPasswordLetsNobodyIn() {
        String other = staffId + "-x";
        accounts.open(new Accounts.Open("x" + username, null, other, null), Actor.SYSTEM.by());
        assertThatThrownBy(() -> attempt("x" + username, ""))
                .isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> attempt("x" + username, "null"))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void slipsOfTheFingerCostNothing() {
        fail(BackOff.FREE);
        assertThat(attempt(username, RIGHT).isAuthenticated()).isTrue();
    }

    @Test
    void fromThenOnEachFailureDoublesTheWait() {
        fail(BackOff.FREE + 1);
        Duration wait = BackOff.FIRST;
        for (int i = 0; i < 4; i++) {
            clock.advance(wait.minusMillis(1));
            refusal(username, RIGHT);
            clock.advance(Duration.ofMillis(1));
            refusal(username, WRONG);
            wait = wait.multipliedBy(2);
        }
        clock.advance(wait.minusMillis(1));
        refusal(username, RIGHT);
        clock.advance(Duration.ofMillis(1));
        assertThat(attempt(username, RIGHT).isAuthenticated()).isTrue();
    }

    @Test
    void attemptsWhileWaitingDoNotLengthenTheWait() {
        fail(BackOff.FREE + 1);
        fail(5);
        clock.advance(BackOff.FIRST);
        assertThat(attempt(username, RIGHT).isAuthenticated()).isTrue();
    }

    @Test
    void theWaitHasAnEnd() {
        assertThat(BackOff.after(1_000_000)).isEqualTo(BackOff.LONGEST);
        assertThat(BackOff.after(BackOff.FREE)).isZero();
    }

    @Test
    void aSuccessForgetsEarlierFailures() {
        fail(BackOff.FREE);
        attempt(username, RIGHT);
        fail(BackOff.FREE);
        assertThat(attempt(username, RIGHT).isAuthenticated()).isTrue();
    }

    @Test
    void attemptsAtTheSameTimeDoNotSlipThroughTogether() throws Exception {
        fail(BackOff.FREE);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> guesses = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                guesses.add(() -> tried(WRONG));
            }
            for (Future<Boolean> guess : threads.invokeAll(guesses)) {
                assertThat(guess.get()).isFalse();
            }
        } finally {
            threads.shutdown();
        }
        refusal(username, RIGHT);
        clock.advance(BackOff.FIRST);
        assertThat(attempt(username, RIGHT).isAuthenticated())
                .as("only one of them was looked at, so only the first wait counts")
                .isTrue();
    }

    private boolean tried(String password) {
        try {
            return attempt(username, password).isAuthenticated();
        } catch (BadCredentialsException e) {
            return false;
        }
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            refusal(username, WRONG);
        }
    }

    private String refusal(String name, String password) {
        try {
            attempt(name, password);
        } catch (BadCredentialsException e) {
            return e.getClass() + e.getMessage();
        }
        throw new AssertionError("signed in");
    }

    private Authentication attempt(String name, String password) {
        return signIn.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(name, password));
    }
}
