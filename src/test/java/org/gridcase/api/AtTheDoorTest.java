package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.gridcase.audit.By;
import org.gridcase.identity.AccessTokens;
import org.gridcase.identity.Accounts;
import org.gridcase.identity.SignedIn;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.testing.RowCounts;
import org.gridcase.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Who gets in and who does not. */
@ApiTest
class AtTheDoorTest {
    private static int newcomers;

    @Autowired private Callers callers;
    @Autowired private Accounts accounts;
    @Autowired private AccessTokens tokens;
    @Autowired private Staff staff;
    @Autowired private RowCounts rows;
    @Autowired private TestClock clock;

    private SignedIn owner;

    @BeforeEach
    void somebodyNew() {
        String staffId = "REST" + ++newcomers;
        staff.enrol(new Staff.Enrol(staffId, "新人", "female", null), Actor.SYSTEM);
        staff.appoint(
                new Staff.Appoint(staffId, Post.GRID_WORKER, "HQ01", LocalDate.of(2026, 1, 1)),
                Actor.SYSTEM);
        owner = callers.account(staffId);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /me",
                "GET /cases",
                "POST /cases",
                "GET /cases/HQ-20260302-0001",
                "GET /work-items",
                "POST /work-items/1/claim",
                "GET /files/1",
                "POST /files",
                "GET /units",
                "GET /openapi",
                "GET /nothing"
            })
    void nothingAnswersBeforeSomebodySignedIn(String place) {
        var before = rows.now();
        HttpMethod method = HttpMethod.valueOf(place.split(" ")[0]);
        String path = place.split(" ")[1];
        for (Caller stranger :
                List.of(
                        callers.with(null),
                        callers.with("Bearer gridcase_nonsense"),
                        callers.with("Basic nonsense"),
                        callers.with(basic("nobody", "whatever it was")))) {
            var refused = stranger.write(method, path, null, Caller.key());
            refused.problem(401, "unauthenticated");
            assertThat(refused.code()).isEqualTo("identity.error.unauthenticated");
            assertThat(refused.response().getHeaders("WWW-Authenticate")).hasSize(2);
            assertThat(refused.response().getCookies()).isEmpty();
        }
        assertThat(rows.now()).isEqualTo(before);
    }

    @Test
    void passwordAndTokenOpenTheSame() {
        String secret = tokens.make(owner, "看板", Duration.ofDays(1)).secret();
        var byPassword = callers.with(basic(owner.username(), Callers.PASSWORD)).get("/me");
        var byToken = callers.with("Bearer " + secret).get("/me");
        assertThat(byPassword).isEqualTo(byToken);
        assertThat(byToken.get("staffId").asText()).isEqualTo(owner.staffId());
    }

    @Test
    void wrongPasswordsAndLockedAccountsAreRefusedAlike() {
        String wrong =
                callers.with(basic(owner.username(), "not the password"))
                        .tryGet("/me")
                        .problem(401, "unauthenticated")
                        .body();
        String secret = tokens.make(owner, "看板", Duration.ofDays(1)).secret();
        accounts.lock(owner.staffId(), By.SYSTEM);
        for (Caller caller :
                List.of(
                        callers.with(basic(owner.username(), Callers.PASSWORD)),
                        callers.with("Bearer " + secret))) {
            assertThat(caller.tryGet("/me").problem(401, "unauthenticated").body())
                    .isEqualTo(wrong);
        }
    }

    @Test
    void tokensEnd() {
        String expiring = tokens.make(owner, "看板", Duration.ofDays(1)).secret();
        var revoked = tokens.make(owner, "看板", Duration.ofDays(30));
        callers.with("Bearer " + expiring).get("/me");
        tokens.revoke(owner, revoked.token().id());
        callers.with("Bearer " + revoked.secret()).tryGet("/me").problem(401, "unauthenticated");
        clock.advance(Duration.ofDays(1));
        callers.with("Bearer " + expiring).tryGet("/me").problem(401, "unauthenticated");
    }

    @Test
    void whoLeftIsRefused() {
        String secret = tokens.make(owner, "看板", Duration.ofDays(30)).secret();
        staff.leave(owner.staffId(), Actor.SYSTEM);
        var refused = callers.with("Bearer " + secret).tryGet("/me");
        assertThat(refused.status()).isIn(401, 403);
    }

    @Test
    void whoLostThePostLosesItsRightsWithTheNextRequest() {
        Caller caller =
                callers.with("Bearer " + tokens.make(owner, "看板", Duration.ofDays(30)).secret());
        String number = callers.gridWorker("HQ01").reports("SR0101", "HQ01");
        caller.get("/cases/" + number);
        staff.dismiss(
                owner.staffId(), Post.GRID_WORKER, "HQ01", LocalDate.of(2026, 3, 1), Actor.SYSTEM);
        caller.tryGet("/cases/" + number).problem(404, "not-found");
        assertThat(caller.get("/me").get("posts")).isEmpty();
    }

    @Test
    void problemsSpeakTheCallersLanguage() {
        Caller stranger = callers.with(null);
        assertThat(stranger.tryGet("/me").json().get("title").asText()).isEqualTo("需要登录");
        for (String asked : List.of("en", "en-GB,zh;q=0.5", "fr, en;q=0.7, zh;q=0.2")) {
            var answer =
                    stranger.call(
                            org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                                            Caller.uri("/me"))
                                    .header("Accept-Language", asked));
            assertThat(answer.json().get("title").asText()).isEqualTo("Sign-in needed");
            assertThat(answer.response().getHeader("Content-Language")).isEqualTo("en");
        }
        for (String asked : List.of("zh-CN", "zh", "fr", "*", "", ";;;")) {
            var answer =
                    stranger.call(
                            org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                                            Caller.uri("/me"))
                                    .header("Accept-Language", asked));
            assertThat(answer.json().get("title").asText()).as(asked).isEqualTo("需要登录");
        }
    }

    private static String basic(String username, String password) {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
