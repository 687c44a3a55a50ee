package org.gridcase.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import org.gridcase.identity.AccessTokens;
import org.gridcase.identity.Accounts;
import org.gridcase.identity.SignedIn;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Holding;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.SampleTown;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.FieldErrors;
import org.gridcase.testing.Browser;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.SignedInAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What everybody looks after alone: deputies, tokens, password. */
@GridCaseTest
class MePageTest {
    @Autowired private ApplicationContext application;
    @Autowired private Accounts accounts;
    @Autowired private AccessTokens tokens;
    @Autowired private Staff staff;

    private SampleTown town;
    private String worker;
    private Browser browser;

    @BeforeEach
    void town() {
        town = new SampleTown(application);
        worker = town.staff(Post.GRID_WORKER, "HQ01");
        // SignedInAs signs in under the staff id
        accounts.open(
                new Accounts.Open(
                        worker.toLowerCase(Locale.ROOT), "three quiet herons", worker, null),
                Actor.SYSTEM.by());
    }

    @AfterEach
    void closed() {
        browser.close();
    }

    private void open(Locale language) {
        browser =
                Browser.of(application, town.actor(Post.GRID_WORKER, "HQ01"), language).open("me");
    }

    @Test
    void showsMyPostsWithTheirDays() {
        open(Locales.CHINESE);
        assertThat(browser.words()).contains("样HQ01 · 网格员", "2025年1月1日起", "访问令牌");
    }

    @Test
    void onDesksTooOnesOwnPagesAreFoundHere() {
        open(Locales.CHINESE);

        Nav own = _get(Nav.class, spec -> spec.withClasses("gc-on-desk"));

        assertThat(Browser.text(own)).contains("通知设置", "订阅我的期限").doesNotContain("任务箱");
    }

    @Test
    @SuppressWarnings("unchecked")
    void iNameMyDeputyAndEndIt() {
        String colleague = town.staff(Post.GRID_WORKER, "HQ02");
        open(Locales.CHINESE);
        _click(button("指定 B 岗"));
        ComboBox<StaffView> who = _get(ComboBox.class, spec -> spec.withLabel("代岗人员"));
        _setValue(who, staff.member(colleague));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("最后一天")), LocalDate.of(2026, 3, 4));
        _click(button("确定"));

        assertThat(staff.actor(colleague).holdings())
                .contains(new Holding(Post.GRID_WORKER, town.unit("HQ01"), worker));
        assertThat(browser.words()).contains("正在代岗");
        _click(button("结束代岗"));
        assertThat(staff.actor(colleague).holdings()).noneMatch(Holding::deputy);
    }

    @Test
    void aTokenIsShownOnceAndCanBeRevoked() {
        open(Locales.CHINESE);
        _click(button("新建令牌"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("用途")), "热线对接");
        _click(button("生成"));

        assertThat(browser.words()).containsPattern("gridcase_[A-Za-z0-9_-]{43}");
        _click(button("已保存，关闭"));
        assertThat(browser.words())
                .contains("热线对接", "尚未使用", "有效")
                .doesNotContainPattern("gridcase_[A-Za-z0-9_-]{43}");
        _click(button("作废"));
        ConfirmDialog question = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, false));
        assertThat(tokens.of(me())).singleElement().matches(token -> token.revokedAt() != null);
    }

    @Test
    void aTokenNeedsToSayWhatItIsFor() {
        open(Locales.CHINESE);
        _click(button("新建令牌"));
        _click(button("生成"));
        assertThat(Browser.text(_get(FieldErrors.class))).contains("请填写令牌用途");
    }

    @Test
    void aPasswordNeedsTheSameTwice() {
        open(Locales.CHINESE);
        _click(button("修改密码"));
        _setValue(password("原密码"), "three quiet herons");
        _setValue(password("新密码"), "four quiet herons!");
        _setValue(password("再输入一次新密码"), "four quiet herons?");
        _click(button("保存密码"));
        assertThat(Browser.text(_get(FieldErrors.class))).contains("两次输入的新密码不一致");
    }

    @Test
    void speaksEnglish() {
        open(Locales.ENGLISH);
        assertThat(browser.words())
                .contains("My posts and deputies", "Access tokens", "Change password")
                .doesNotContain("identity.", "organisation.");
    }

    private SignedIn me() {
        return (SignedIn) SignedInAs.authentication(worker).getPrincipal();
    }

    private static PasswordField password(String label) {
        return _get(PasswordField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }
}
