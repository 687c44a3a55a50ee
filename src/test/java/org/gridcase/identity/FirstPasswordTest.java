package org.gridcase.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Locale;
import org.gridcase.audit.By;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.SampleTown;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Invalid;
import org.gridcase.testing.GridCaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A password that somebody else gave opens one door only: that to a password of one's own. */
@GridCaseTest
class FirstPasswordTest {
    private static final String OWN = "three quiet herons";

    @Autowired private WebApplicationContext context;
    @Autowired private Accounts accounts;
    @Autowired private AccessTokens tokens;
    @Autowired private SignInCheck signIn;

    private MockMvc programs;
    private By administrator;
    private String worker;
    private String username;
    private String given;

    @BeforeEach
    void account() {
        SampleTown town = new SampleTown(context);
        administrator = town.actor(Post.ADMINISTRATOR, "SL").by();
        worker = town.staff(Post.GRID_WORKER, "HQ01");
        username = "first-" + worker.toLowerCase(Locale.ROOT);
        given = accounts.open(username, worker, null, administrator);
        programs = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void itSignsInButServicesRefuse() throws Exception {
        assertThat(signedIn(given).mustChange()).isTrue();
        programs.perform(get("/api/v1/me").with(httpBasic(username, given)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("identity.error.passwordFirst"));
    }

    @Test
    void afterTheOwnChoiceEverythingIsOpenAndTheGivenOneIsGone() throws Exception {
        accounts.chooseFirstPassword(signedIn(given), OWN);

        programs.perform(get("/api/v1/me").with(httpBasic(username, OWN)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.staffId").value(worker));
        programs.perform(get("/api/v1/me").with(httpBasic(username, given)))
                .andExpect(status().isUnauthorized());
        assertThat(accounts.ofStaff(worker).orElseThrow().mustChange()).isFalse();
    }

    @Test
    void theGivenPasswordAgainIsNoChoice() {
        SignedIn person = signedIn(given);
        assertThatThrownBy(() -> accounts.chooseFirstPassword(person, given))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> accounts.chooseFirstPassword(person, "short"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void whoChoseAlreadyMustKnowThePresentOne() {
        accounts.chooseFirstPassword(signedIn(given), OWN);
        SignedIn person = signedIn(OWN);
        assertThatThrownBy(() -> accounts.chooseFirstPassword(person, "four quiet herons!"))
                .isInstanceOf(Denied.class);
    }

    @Test
    void aResetBringsItBackAndTokensGoOn() throws Exception {
        accounts.chooseFirstPassword(signedIn(given), OWN);
        String secret = tokens.make(signedIn(OWN), "报表", Duration.ofDays(30)).secret();

        String reset = accounts.resetPassword(worker, administrator);

        assertThat(reset).isNotEqualTo(given);
        assertThat(signedIn(reset).mustChange()).isTrue();
        programs.perform(get("/api/v1/me").header("Authorization", "Bearer " + secret))
                .andExpect(status().isOk());
    }

    private SignedIn signedIn(String password) {
        return (SignedIn)
                signIn.authenticate(
                                UsernamePasswordAuthenticationToken.unauthenticated(
                                        username, password))
                        .getPrincipal();
    }
}
