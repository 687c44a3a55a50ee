package org.gridcase.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gridcase.audit.By;
import org.gridcase.identity.AccessTokens;
import org.gridcase.identity.Accounts;
import org.gridcase.identity.SignedIn;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.testing.TestClock;
import org.gridcase.testing.TestTown;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;

/** People of the town who call by REST, each with an account and a token of their own. */
@TestComponent
class Callers {
    static final String PASSWORD = "a long walk by the river";

    final TestTown town;
    private final Accounts accounts;
    private final AccessTokens tokens;
    private final MockMvc mvc;
    private final ObjectMapper json;
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    Callers(TestTown town, Accounts accounts, AccessTokens tokens, MockMvc mvc, ObjectMapper json) {
        this.town = town;
        this.accounts = accounts;
        this.tokens = tokens;
        this.mvc = mvc;
        this.json = json;
    }

    /** The n-th person, from 0, who holds a post in a unit. */
    Caller who(Post post, String unit, int n) {
        return of(town.who(post, unit, n));
    }

    Caller who(Post post, String unit) {
        return who(post, unit, 0);
    }

    Caller gridWorker(String grid) {
        return who(Post.GRID_WORKER, grid);
    }

    Caller of(Actor actor) {
        String secret = secrets.computeIfAbsent(actor.staffId(), this::secret);
        return new Caller(mvc, json, actor.staffId(), "Bearer " + secret);
    }

    /** Somebody who sends this header, or none for null. */
    Caller with(String authorization) {
        return new Caller(mvc, json, null, authorization);
    }

    SignedIn account(String staffId) {
        String username = staffId.toLowerCase(Locale.ROOT);
        if (accounts.ofStaff(staffId).isEmpty()) {
            accounts.open(
                    List.of(new Accounts.Open(username, PASSWORD, staffId, Locale.CHINA)),
                    By.SYSTEM);
        }
        return new SignedIn(0, username, staffId, staffId, TestClock.START);
    }

    private String secret(String staffId) {
        return tokens.make(account(staffId), "test", Duration.ofDays(30)).secret();
    }
}
