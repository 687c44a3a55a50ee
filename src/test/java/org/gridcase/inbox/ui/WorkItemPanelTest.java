package org.gridcase.inbox.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.StaffView;
import org.gridcase.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CaseTest
class WorkItemPanelTest {

    @Autowired private CaseDriver driver;
    @Autowired private ApplicationContext application;
    private Browser browser;
    private WorkItemPanel panel;

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void offeredStepIsClaimedWithOneClickAndTheFormComes() {
        WorkItemView step = settleStep();
        open(clerk(0), step);

        _click(_get(panel, Button.class, spec -> spec.withText("签收")));

        assertThat(_find(panel, ReportForm.class)).hasSize(1);
        assertThat(driver.at(step.ref(), "settle").holder()).isEqualTo(clerk(0).staffId());
        assertThat(panel.finished()).isFalse();
    }

    @Test
    void claimIsUndoneFromTheNotice() {
        WorkItemView step = settleStep();
        open(clerk(0), step);
        _click(_get(panel, Button.class, spec -> spec.withText("签收")));

        _click(_get(getNotifications().get(0), Button.class, spec -> spec.withText("撤销")));

        assertThat(driver.at(step.ref(), "settle").holder()).isNull();
        _get(panel, Button.class, spec -> spec.withText("签收"));
    }

    @Test
    void loserOfTheClaimIsToldWhoHasIt() {
        WorkItemView step = settleStep();
        open(clerk(1), step);
        Button claim = _get(panel, Button.class, spec -> spec.withText("签收"));
        driver.worker(step);

        claim.click();

        expectNotifications("已由 " + clerk(0).name() + " 签收");
        assertThat(_find(panel, Button.class, spec -> spec.withText("签收"))).isEmpty();
        assertThat(Browser.text(panel)).contains(clerk(0).name()).contains("社区受理");
    }

    @Test
    void incompleteFormShowsItsErrorsAndSendsNothing() {
        WorkItemView step = claimedSettleStep();

        _click(_get(panel, Button.class, spec -> spec.withText("提交反馈")));

        assertThat(Browser.text(panel)).contains("请填写");
        assertThat(driver.at(step.ref(), "settle").open()).isTrue();
    }

    @Test
    void reportBackEndsTheStepOnce() {
        WorkItemView step = claimedSettleStep();
        fillIn("双方同意本周内清理");
        Button send = _get(panel, Button.class, spec -> spec.withText("提交反馈"));

        _click(send);

        assertThat(driver.open(step.ref(), "settle")).isEmpty();
        assertThat(panel.finished()).isTrue();
        assertThat(Browser.text(panel)).contains("已由").contains(clerk(0).name());
    }

    @Test
    void halfTypedWordsAreBackWhenTheStepIsOpenedAgain() {
        WorkItemView step = claimedSettleStep();
        fillIn("双方同意本");
        assertThat(Browser.text(panel)).contains("草稿已保存");
        browser.close();

        open(clerk(0), step);

        assertThat(_get(panel, TextArea.class, spec -> spec.withLabel("商处意见")).getValue())
                .isEqualTo("双方同意本");
        assertThat(Browser.text(panel)).contains("已恢复上次没有提交的草稿");
    }

    @Test
    void escalationNeedsItsReason() {
        WorkItemView step = claimedSettleStep();
        _click(_get(panel, Button.class, spec -> spec.withText("上报")));
        ReasonDialog dialog = _get(ReasonDialog.class);

        dialog.send();
        assertThat(_get(dialog, TextArea.class).getErrorMessage()).isEqualTo("请写明原因");
        _setValue(_get(dialog, TextArea.class), "涉及多个社区，本社区解决不了");
        dialog.send();

        assertThat(dialog.isOpened()).isFalse();
        assertThat(driver.at(step.ref(), "settle").unit()).isEqualTo("SL");
    }

    @Test
    void onceAReasonIsBeingTypedNoStrayKeyOrClickThrowsItAway() {
        claimedSettleStep();
        _click(_get(panel, Button.class, spec -> spec.withText("上报")));
        ReasonDialog dialog = _get(ReasonDialog.class);
        assertThat(dialog.isCloseOnEsc()).as("nothing to lose yet").isTrue();

        _fireDomEvent(_get(dialog, TextArea.class).getParent().orElseThrow(), "input");

        assertThat(dialog.isCloseOnEsc()).isFalse();
        assertThat(dialog.isCloseOnOutsideClick()).isFalse();
    }

    @Test
    void departmentsAreChosenWithCompetentOnesMarked() {
        WorkItemView step = claimedSettleStep();
        _click(_get(panel, Button.class, spec -> spec.withText("交部门")));
        DepartmentsDialog dialog = _get(DepartmentsDialog.class);
        CheckboxGroup<?> offered = _get(dialog, CheckboxGroup.class);
        assertThat(offered.getListDataView().getItemCount()).isGreaterThan(1);

        _setValue(_get(dialog, TextArea.class), "需要执法部门");
        dialog.send();

        assertThat(driver.open(step.ref(), "claimHardMatter")).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void stepIsHandedToANamedColleague() {
        WorkItemView step = claimedSettleStep();
        _get(panel, MenuBar.class);
        application.getBean(StepDeeds.class).handOver(current(step), new Ignored());
        HandOverDialog dialog = _get(HandOverDialog.class);
        ComboBox<StaffView> to = _get(dialog, ComboBox.class);
        StaffView colleague =
                to.getListDataView()
                        .getItems()
                        .filter(person -> person.id().equals(clerk(1).staffId()))
                        .findFirst()
                        .orElseThrow();
        assertThat(to.getItemLabelGenerator().apply(colleague))
                .contains(clerk(1).name())
                .contains("社区受理");
        _setValue(to, colleague);
        _setValue(_get(dialog, TextArea.class), "轮休");
        dialog.send();

        assertThat(driver.at(step.ref(), "settle").holder()).isEqualTo(clerk(1).staffId());
    }

    @Test
    void strangersStepIsSaidToBeGone() {
        WorkItemView step = settleStep();
        open(driver.town.gridWorker("NP01"), step);

        assertThat(Browser.text(panel)).contains("这项任务已不在您手上");
    }

    private WorkItemView settleStep() {
        String number = driver.raisedByResident("GG0201", "LY01");
        return driver.at(number, "settle");
    }

    private WorkItemView claimedSettleStep() {
        WorkItemView step = settleStep();
        driver.worker(step);
        open(clerk(0), step);
        return step;
    }

    private WorkItemView current(WorkItemView step) {
        return driver.at(step.ref(), step.step());
    }

    private void fillIn(String agreement) {
        _setValue(_get(panel, TextArea.class, spec -> spec.withLabel("商处意见")), agreement);
    }

    private Actor clerk(int n) {
        return driver.town.who(Post.COMMUNITY_CLERK, "LY", n);
    }

    private void open(Actor person, WorkItemView step) {
        browser = Browser.of(application, person);
        panel = application.getBean(WorkItemPanel.class);
        UI.getCurrent().add(panel);
        panel.show(step.id());
    }

    private static class Ignored implements StepPanel {
        @Override
        public boolean tried(Runnable command) {
            command.run();
            return true;
        }

        @Override
        public void changed(boolean finished) {}
    }
}
