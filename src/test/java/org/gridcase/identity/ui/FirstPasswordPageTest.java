package org.gridcase.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Locale;
import org.gridcase.identity.Accounts;
import org.gridcase.identity.SignedIn;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.SampleTown;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.Browser;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.SignedInAs;
import org.gridcase.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Somebody who signed in with the password of an administrator chooses her own on the page. */
@GridCaseTest
class FirstPasswordPageTest {

    private static final String OWN = "five quiet herons";

    @Autowired private ApplicationContext application;
    @Autowired private Accounts accounts;

    private String worker;
    private Browser browser;

    @BeforeEach
    void anAccountWithAGivenPassword() {
        SampleTown town = new SampleTown(application);
        worker = town.staff(Post.GRID_WORKER, "HQ02");
        String username = "page-" + worker.toLowerCase(Locale.ROOT);
        accounts.open(username, worker, null, town.actor(Post.ADMINISTRATOR, "SL").by());
        SignedIn newcomer = new SignedIn(0, username, worker, worker, TestClock.START, true);
        browser = Browser.of(application, SignedInAs.authentication(newcomer), Locales.CHINESE);
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(
                        VaadinServletRequest.getCurrent().getHttpServletRequest()));
    }

    @AfterEach
    void leaves() {
        RequestContextHolder.resetRequestAttributes();
        browser.close();
    }

    @Test
    void whatIsRefusedIsExplainedAndTheNextChoiceIsTaken() {
        browser.open("inbox");
        assertThat(browser.shown()).as("no other page opens").isEqualTo(PasswordView.class);
        assertThat(browser.words()).contains("请设置自己的密码");

        chooses("short", "short");
        assertThat(browser.words()).contains("密码至少需要");
        assertThat(accounts.ofStaff(worker).orElseThrow().mustChange()).isTrue();
        chooses(OWN, "five quiet heron");
        assertThat(browser.words()).contains("两次输入的新密码不一致").doesNotContain("密码至少需要");
        assertThat(accounts.ofStaff(worker).orElseThrow().mustChange()).isTrue();

        chooses(OWN, OWN);
        assertThat(accounts.ofStaff(worker).orElseThrow().mustChange()).isFalse();
        assertThat(browser.shown()).isNotEqualTo(PasswordView.class);
    }

    private void chooses(String wished, String again) {
        _setValue(_get(PasswordField.class, spec -> spec.withLabel("新密码")), wished);
        _setValue(_get(PasswordField.class, spec -> spec.withLabel("再输入一次新密码")), again);
        Button save = _get(Button.class, spec -> spec.withText("保存密码"));
        assertThat(save.isEnabled()).as("it may be pressed again").isTrue();
        _click(save);
    }
}
