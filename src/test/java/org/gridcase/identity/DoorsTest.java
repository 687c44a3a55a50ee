package org.gridcase.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.Locale;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.SampleTown;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.StatementCount;
import org.gridcase.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

/** The two doors: pages for people, REST for programs. What nothing lets through is closed. */
@GridCaseTest
class DoorsTest {
    private static final String PASSWORD = "three quiet herons";

    private static final String INSIDE = "/api/v1/cases";

    /** Stands behind both doors everywhere and answers 204: who gets that got in. */
    @RestController
    static class Behind {
        @RequestMapping("/**")
        @ResponseStatus(HttpStatus.NO_CONTENT)
        void inside() {}
    }

    @Autowired private WebApplicationContext context;
    @Autowired private Accounts accounts;
    @Autowired private AccessTokens tokens;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestClock clock;

    private MockMvc mvc;
    private SignedIn owner;

    @BeforeEach
    void doors() {
        clock.set(TestClock.START);
        Filter doors = context.getBean("springSecurityFilterChain", Filter.class);
        mvc = MockMvcBuilders.standaloneSetup(new Behind()).apply(springSecurity(doors)).build();
        SampleTown town = new SampleTown(context);
        String staffId = town.staff(Post.GRID_WORKER, "HQ01");
        accounts.open(
                new Accounts.Open(staffId.toLowerCase(Locale.ROOT), PASSWORD, staffId, null),
                Actor.SYSTEM.by());
        AccountView account = accounts.ofStaff(staffId).orElseThrow();
        owner = new SignedIn(account.id(), account.username(), staffId, "甲", clock.instant());
    }

    @AfterEach
    void back() {
        clock.set(TestClock.START);
    }

    @Test
    void aProgramWithoutCredentialsIsToldSoInItsOwnForm() throws Exception {
        mvc.perform(get(INSIDE).header("Accept-Language", "en").locale(Locale.ENGLISH))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"))
                .andExpect(jsonPath("$.status").value(401))
                .andExpect(jsonPath("$.code").value("identity.error.unauthenticated"))
                .andExpect(jsonPath("$.detail").value(containsString("Sign in first")))
                .andExpect(
                        header().stringValues(
                                        "WWW-Authenticate",
                                        hasItems(startsWith("Basic"), startsWith("Bearer"))))
                .andExpect(header().doesNotExist("Set-Cookie"));
        mvc.perform(get(INSIDE)).andExpect(jsonPath("$.detail").value(containsString("请先登录")));
    }

    @Test
    void aProgramGetsInByPassword() throws Exception {
        mvc.perform(get(INSIDE).with(httpBasic(owner.username(), PASSWORD)))
                .andExpect(status().isNoContent());
        mvc.perform(get(INSIDE).with(httpBasic(owner.username(), "wrong")))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"));
    }

    @Test
    void aProgramGetsInByToken() throws Exception {
        String secret = tokens.make(owner, "报表", Duration.ofDays(30)).secret();
        mvc.perform(bearer(secret)).andExpect(status().isNoContent());
        mvc.perform(bearer(secret + "x")).andExpect(status().isUnauthorized());
        mvc.perform(bearer("")).andExpect(status().isUnauthorized());
        mvc.perform(post(INSIDE).header("Authorization", "bearer " + secret))
                .andExpect(status().isNoContent());
        assertThat(tokens.of(owner).get(0).lastUsed()).isEqualTo(TestClock.START);
    }

    @Test
    void aTokenEndsWhenItExpiresIsRevokedOrTheAccountIsLocked() throws Exception {
        String expiring = tokens.make(owner, "报表", Duration.ofDays(1)).secret();
        AccessTokens.Made revoked = tokens.make(owner, "导出", Duration.ofDays(30));
        String locked = tokens.make(owner, "大屏", Duration.ofDays(30)).secret();

        clock.advance(Duration.ofDays(1));
        mvc.perform(bearer(expiring)).andExpect(status().isUnauthorized());

        mvc.perform(bearer(revoked.secret())).andExpect(status().isNoContent());
        tokens.revoke(owner, revoked.token().id());
        mvc.perform(bearer(revoked.secret())).andExpect(status().isUnauthorized());

        mvc.perform(bearer(locked)).andExpect(status().isNoContent());
        accounts.lock(owner.staffId(), Actor.SYSTEM.by());
        mvc.perform(bearer(locked)).andExpect(status().isUnauthorized());
    }

    @Test
    void aTokenCostsEachRequestOneStatementAndNoCommit() {
        String secret = tokens.make(owner, "报表", Duration.ofDays(30)).secret();
        // once a minute its use is noted
        tokens.check(secret);
        assertThat(StatementCount.of(() -> tokens.check(secret))).hasSize(1);
        assertThat(StatementCount.commits(() -> tokens.check(secret))).isZero();
        assertThat(tokens.check(secret)).isPresent();
    }

    @Test
    void aTokenIsShownOnceAndKeptAsADigest() {
        AccessTokens.Made made = tokens.make(owner, "报表", Duration.ofDays(30));
        assertThat(made.secret()).startsWith(made.token().prefix()).hasSizeGreaterThan(50);
        assertThat(
                        jdbc.sql("select hash from access_token where id = ?")
                                .param(made.token().id())
                                .query(String.class)
                                .single())
                .matches("[0-9a-f]{64}");
        assertThat(tokens.of(owner).toString()).doesNotContain(made.secret());
        assertThatThrownBy(() -> tokens.make(owner, "报表", Duration.ofDays(367)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> tokens.make(owner, " ", Duration.ofDays(3)))
                .isInstanceOf(Invalid.class);
        SignedIn other = new SignedIn(0, "other", "other", "乙", clock.instant());
        assertThatThrownBy(() -> tokens.revoke(other, made.token().id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theSessionOfAPageOpensNoRestDoor() throws Exception {
        MockHttpSession session = signedIn();
        mvc.perform(get(INSIDE).session(session)).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/inbox/mine", "/admin/organisation", "/h2-console", "/nothing"})
    void pagesSendVisitorsToSignIn(String page) throws Exception {
        mvc.perform(get(page))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("**/login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/info"})
    void nobodyLooksIntoTheEngineRoom(String place) throws Exception {
        mvc.perform(get(place)).andExpect(redirectedUrlPattern("**/login"));
        mvc.perform(get(place).session(signedIn())).andExpect(status().isForbidden());
    }

    @Test
    void healthIsOpenAndTellsNothingElse() throws Exception {
        mvc.perform(get("/actuator/health")).andExpect(status().isNoContent());
        MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(get("/actuator/health"))
                .andExpect(jsonPath("$.status").exists())
                .andExpect(jsonPath("$.components").doesNotExist());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/v2/cases", "/api/internal"})
    void otherRestPathsAreClosedToEverybody(String path) throws Exception {
        mvc.perform(get(path).with(httpBasic(owner.username(), PASSWORD)))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"));
    }

    @Test
    void publicPagesAreOpen() throws Exception {
        mvc.perform(get("/public/board")).andExpect(status().isNoContent());
    }

    @Test
    void everyAnswerProtectsTheBrowser() throws Exception {
        mvc.perform(get("/login"))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("frame-ancestors 'none'")))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("object-src 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Permissions-Policy", containsString("camera=(self)")));
        mvc.perform(get(INSIDE))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("default-src 'none'")))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void signingInChangesTheSessionId() throws Exception {
        MockHttpSession before = new MockHttpSession();
        String planted = before.getId();
        mvc.perform(login(owner.username(), PASSWORD).session(before))
                .andExpect(redirectedUrl("/"));
        assertThat(before.getId()).isNotEqualTo(planted);
    }

    @Test
    void aWrongPasswordLeadsBackToThePage() throws Exception {
        mvc.perform(login(owner.username(), "wrong")).andExpect(redirectedUrl("/login?error"));
        mvc.perform(login("nobody", "wrong")).andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void aSessionEndsWhenTheAccountIsLocked() throws Exception {
        MockHttpSession session = signedIn();
        mvc.perform(get("/actuator").session(session)).andExpect(status().isForbidden());

        accounts.lock(owner.staffId(), Actor.SYSTEM.by());
        clock.advance(SessionCheck.EVERY);

        mvc.perform(get("/actuator").session(session)).andExpect(redirectedUrlPattern("**/login"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aSessionEndsWhenThePasswordIsSetAnew() throws Exception {
        MockHttpSession session = signedIn();
        clock.advance(Duration.ofMinutes(1));
        accounts.resetPassword(owner.staffId(), Actor.SYSTEM.by());

        mvc.perform(get("/actuator").session(session)).andExpect(redirectedUrlPattern("**/login"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aSessionDoesNotOutliveAWorkingDay() throws Exception {
        MockHttpSession session = signedIn();
        for (int hour = 0; hour < 12; hour++) {
            clock.advance(Duration.ofHours(1));
            mvc.perform(get("/actuator").session(session)).andExpect(status().isForbidden());
        }
        clock.advance(Duration.ofSeconds(1));
        mvc.perform(get("/actuator").session(session)).andExpect(redirectedUrlPattern("**/login"));
    }

    private MockHttpSession signedIn() throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(login(owner.username(), PASSWORD).session(session))
                .andExpect(redirectedUrl("/"));
        return session;
    }

    private static MockHttpServletRequestBuilder login(String username, String password) {
        return post("/login")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("username", username)
                .param("password", password);
    }

    private static MockHttpServletRequestBuilder bearer(String secret) {
        return get(INSIDE).header("Authorization", "Bearer " + secret);
    }
}
