package org.gridcase.organisation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.gridcase.audit.By;
import org.gridcase.identity.AccountView;
import org.gridcase.identity.Accounts;
import org.gridcase.organisation.AccountList.Row;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.SampleTown;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.FieldErrors;
import org.gridcase.testing.Browser;
import org.gridcase.testing.GridCaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@GridCaseTest
class AccountsPageTest {
    @Autowired private ApplicationContext application;
    @Autowired private Accounts accounts;

    private SampleTown town;
    private String worker;
    private Browser browser;

    @BeforeEach
    void town() {
        town = new SampleTown(application);
        worker = town.staff(Post.GRID_WORKER, "HQ01");
    }

    @AfterEach
    void closed() {
        browser.close();
    }

    private void open(Actor person, Locale language) {
        browser =
                Browser.of(application, person, language)
                        .open(OrganisationNavigation.accounts(worker));
    }

    private void open() {
        open(town.actor(Post.ADMINISTRATOR, "SL"), Locales.CHINESE);
    }

    @Test
    void isNotThereForOthers() {
        open(town.actor(Post.GRID_ADMINISTRATOR, "SL"), Locales.CHINESE);
        assertThat(browser.shown()).isNotEqualTo(AccountsView.class);
    }

    @Test
    void anAccountIsOpenedAndItsFirstPasswordShownOnce() {
        open();
        _click(deed("开通账号"));
        String username = worker.toLowerCase(Locale.ROOT);
        assertThat(_get(TextField.class, spec -> spec.withLabel("用户名")).getValue())
                .isEqualTo(username);
        _click(_get(_get(OpenAccountDialog.class), Button.class, spec -> spec.withText("开通账号")));

        AccountView account = accounts.ofStaff(worker).orElseThrow();
        assertThat(account.mustChange()).isTrue();
        assertThat(Browser.text(_get(FirstPasswordDialog.class)))
                .contains(username)
                .containsPattern("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
        _click(_get(Button.class, spec -> spec.withText("已记下，关闭")));
        assertThat(_find(FirstPasswordDialog.class)).isEmpty();
        assertThat(Browser.text(cells())).contains("重置密码", "锁定");
    }

    @Test
    void aTakenUserNameIsRefusedAtItsField() {
        String other = town.staff(Post.GRID_WORKER, "HQ02");
        accounts.open("taken-" + worker.toLowerCase(Locale.ROOT), other, null, administrator());
        open();
        _click(deed("开通账号"));
        _setValue(
                _get(TextField.class, spec -> spec.withLabel("用户名")),
                "Taken-" + worker.toLowerCase(Locale.ROOT));
        _click(_get(_get(OpenAccountDialog.class), Button.class, spec -> spec.withText("开通账号")));

        assertThat(Browser.text(_get(FieldErrors.class))).contains("已被使用");
        assertThat(accounts.ofStaff(worker)).isEmpty();
    }

    @Test
    void lockedWithAWayBackAndUnlocked() {
        accounts.open(worker.toLowerCase(Locale.ROOT), worker, null, administrator());
        open();
        _click(deed("锁定"));
        assertThat(accounts.ofStaff(worker).orElseThrow().enabled()).isFalse();
        _click(_get(Button.class, spec -> spec.withText("撤销")));
        assertThat(accounts.ofStaff(worker).orElseThrow().enabled()).isTrue();

        _click(deed("锁定"));
        _click(deed("解锁"));
        assertThat(accounts.ofStaff(worker).orElseThrow().enabled()).isTrue();
    }

    @Test
    void aResetAsksOnceAndShowsTheNewPassword() {
        accounts.open(worker.toLowerCase(Locale.ROOT), worker, null, administrator());
        open();
        _click(deed("重置密码"));
        ConfirmDialog question = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, false));

        assertThat(_find(FirstPasswordDialog.class)).hasSize(1);
    }

    @Test
    void speaksEnglish() {
        open(town.actor(Post.ADMINISTRATOR, "SL"), Locales.ENGLISH);
        assertThat(browser.words()).contains("Accounts").doesNotContain("accounts.");
        assertThat(Browser.text(cells())).contains("Open");
    }

    private By administrator() {
        return town.actor(Post.ADMINISTRATOR, "YC").by();
    }

    private AccountDeeds cells() {
        AccountGrid grid = _get(AccountGrid.class);
        for (int row = 0; row < GridKt._size(grid); row++) {
            Row shown = GridKt._get(grid, row);
            if (shown.staffId().equals(worker)) {
                return (AccountDeeds) GridKt._getCellComponent(grid, row, "deeds");
            }
        }
        throw new AssertionError(worker + " is not in the list");
    }

    private Button deed(String words) {
        return _get(cells(), Button.class, spec -> spec.withText(words));
    }
}
