package org.gridcase.casework;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridcase.audit.AuditEntry;
import org.gridcase.audit.AuditTrail;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.ProcessDiagram;
import org.gridcase.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The page of a case as different people see it. */
@CaseTest
class CasePageTest {

    @Autowired private CaseDriver driver;
    @Autowired private AuditTrail audit;
    @Autowired private ApplicationContext application;

    @Test
    void gridWorkerSeesWhoHasItNow() {
        String number = driver.raisedByResident(Items.COORDINATION, "HQ01");

        assertThat(page(driver.town.gridWorker("HQ01"), number))
                .contains(number, "现在不需要您办理", "“社区商处”待 槐青社区 社区受理 签收");
    }

    @Test
    void clerkIsOfferedTheStepAndSeesTheReporterMasked() {
        String number = driver.raisedByResident(Items.COORDINATION, "HQ01");

        assertThat(page(clerk("HQ"), number))
                .contains("社区商处", "李**", "查看将被记录")
                .doesNotContain("李小红", "19900005001", "现在不需要您办理");
    }

    @Test
    void townOfficerSeesItBeforeItReachesHerAndThenHasItsStep() {
        String number = driver.raisedByResident(Items.COORDINATION, "HQ01");
        Actor officer = driver.town.who(Post.TOWN_OFFICER, "SL");
        assertThat(page(officer, number)).contains("现在不需要您办理");

        driver.done(number, "settle", Map.of("agreement", "双方同意本周内清理"));

        assertThat(page(officer, number)).contains("镇接收结果").doesNotContain("现在不需要您办理");
    }

    @Test
    void departmentOfficerAndDispatcherSeeTheUnitsAtWork() {
        String number = driver.raisedByResident(Items.COORDINATION, "HQ01");
        driver.pressed(
                driver.at(number, "settle"),
                "departments",
                Map.of("departments", List.of("SL-CJ"), "lead", "SL-CJ"));

        assertThat(page(driver.town.who(Post.DEPARTMENT_OFFICER, "SL-CJ"), number))
                .contains("协同办理的单位", "牵头", "部门处置");
        assertThat(page(driver.town.who(Post.DISPATCHER, "SL"), number)).contains("协同办理的单位");
    }

    @Test
    void foreignNumberAnswersLikeAMissingOne() {
        String number = driver.raisedByResident(Items.COORDINATION, "HQ01");
        Actor stranger = clerk("TX");

        String foreign = page(stranger, number);
        String missing = page(stranger, "HQ-20260302-9999");

        assertThat(foreign.replace(number, "X"))
                .isEqualTo(missing.replace("HQ-20260302-9999", "X"));
        assertThat(foreign).contains("不在您的职责范围内").doesNotContain("楼道");
    }

    @Test
    void lookAtTheReporterIsRecorded() {
        String number = driver.raisedByResident(Items.COORDINATION, "HQ01");
        Actor clerk = clerk("HQ");

        try (Browser browser = Browser.of(application, clerk)) {
            browser.open("cases/" + number);
            _click(_get(Button.class, spec -> spec.withText("查看完整信息")));
            assertThat(browser.words()).contains("李小红", "19900005001", "3号楼2单元");
        }

        assertThat(actions(number)).contains("case.personSeen");
        assertThat(page(clerk, number)).contains(clerk.name() + " 查看了反映人信息");
    }

    @Test
    void clickOnAStepTellsWhoDidWhatThereInTheWordsOfItsForm() {
        String number = driver.raisedByResident(Items.COORDINATION, "HQ01");
        driver.done(
                number,
                "settle",
                Map.of(
                        "agreement", "双方同意本周内清理",
                        "participants", "楼长、物业",
                        "discussedOn", "2026-03-02"));

        // the grid worker has no say in the community, but it is her case
        try (Browser browser = Browser.of(application, driver.town.gridWorker("HQ01"))) {
            browser.open("cases/" + number);
            ProcessDiagram diagram = _get(ProcessDiagram.class);
            ComponentUtil.fireEvent(
                    diagram, new ProcessDiagram.StepChosen(diagram, true, "settle"));
            assertThat(Browser.text(_get(Dialog.class)))
                    .contains("商处意见", "双方同意本周内清理", "参加人员", "楼长、物业", "已办结")
                    .contains("2026年3月2日");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void storySpeaksWithoutMachineWords(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String number = longStory();

        for (Actor reader : List.of(clerk("HQ"), driver.town.who(Post.TOWN_OFFICER, "SL"))) {
            try (Browser browser = Browser.of(application, reader, locale)) {
                String words = browser.open("cases/" + number).words();
                MachineWords.absentFrom(words);
                assertThat(words).contains(locale.equals(Locales.ENGLISH) ? "Story" : "办理记录");
            }
        }
    }

    @Test
    void noteSentTwiceStandsThereOnce() {
        String number = driver.raisedByResident(Items.COORDINATION, "HQ01");

        try (Browser browser = Browser.of(application, driver.town.gridWorker("HQ01"))) {
            browser.open("cases/" + number);
            choose("写备注");
            _setValue(_get(TextArea.class, spec -> spec.withLabel("情况")), "门口又堆了两袋");
            Button save = _get(Button.class, spec -> spec.withText("保存"));
            save.click();
            save.click();
            assertThat(browser.words()).contains("门口又堆了两袋");
        }

        assertThat(actions(number)).filteredOn("case.noted"::equals).hasSize(1);
    }

    @Test
    void pathIsChangedWithItsConsequenceSaid() {
        String number = driver.raisedByResident(Items.COORDINATION, "HQ01");

        try (Browser browser = Browser.of(application, clerk("HQ"))) {
            browser.open("cases/" + number);
            choose("改事项或办理路径");
            path().setValue(HandlingPath.EMERGENCY);
            assertThat(browser.words()).contains("原路径立即停止");
            _click(_get(Button.class, spec -> spec.withText("确认更改")));
            assertThat(browser.words()).contains("请写明情况");
            _setValue(_get(TextArea.class, spec -> spec.withLabel("更改原因")), "墙体开裂，有倒塌危险");
            _click(_get(Button.class, spec -> spec.withText("确认更改")));
            assertThat(browser.words()).contains("将办理路径由协调性改为突发性", "墙体开裂，有倒塌危险");
        }
    }

    @Test
    void withdrawingSaysTheConsequenceAndEndsIt() {
        String number = driver.raisedByResident(Items.COORDINATION, "HQ01");

        try (Browser browser = Browser.of(application, driver.town.who(Post.DISPATCHER, "SL"))) {
            browser.open("cases/" + number);
            choose("作废");
            assertThat(browser.words()).contains("不能恢复");
            _setValue(_get(TextArea.class, spec -> spec.withLabel("作废原因")), "重复上报");
            _click(_get(Button.class, spec -> spec.withText("作废")));
            assertThat(browser.words()).contains("已作废", "作废案件：重复上报");
            assertThat(_find(MenuBar.class).stream().filter(CasePageTest::hasDeeds)).isEmpty();
        }
    }

    @Test
    void trackingIsAtHandForTheGridWorkerOfAnEmergency() {
        String number = driver.reported(Items.EMERGENCY, "HQ01");

        try (Browser browser = Browser.of(application, driver.town.gridWorker("HQ01"))) {
            browser.open("cases/" + number);
            _click(_get(Button.class, spec -> spec.withText("现场跟踪")));
            _setValue(_get(TextArea.class, spec -> spec.withLabel("情况")), "已拉警戒线");
            _click(_get(Button.class, spec -> spec.withText("发送")));
            assertThat(browser.words()).contains("现场跟踪：已拉警戒线");
        }

        assertThat(actions(number)).contains("case.tracked");
    }

    @Test
    void aNoteWaitsForThePhotographThatIsStillOnItsWay() {
        String number = driver.reported(Items.EMERGENCY, "HQ01");

        try (Browser browser = Browser.of(application, driver.town.gridWorker("HQ01"))) {
            browser.open("cases/" + number);
            _click(_get(Button.class, spec -> spec.withText("现场跟踪")));
            _setValue(_get(TextArea.class, spec -> spec.withLabel("情况")), "已拉警戒线");
            _fireDomEvent(_find(_get(Dialog.class), Upload.class).get(0), "upload-start");
            _click(_get(Button.class, spec -> spec.withText("发送")));
            assertThat(browser.words()).contains("没有传完").doesNotContain("现场跟踪：已拉警戒线");
        }
    }

    /** A case that saw nearly everything. */
    private String longStory() {
        String number = driver.raisedByResident(Items.COORDINATION, "HQ01");
        Actor worker = driver.town.gridWorker("HQ01");
        driver.cases.note(worker, number, "居民很着急", List.of(), null);
        driver.pressed(number, "settle", "returned");
        driver.done(number, "accept", Map.of("words", "已到现场，诉求属实"));
        driver.pressed(
                driver.at(number, "settle"),
                "departments",
                Map.of("departments", List.of("SL-CJ"), "lead", "SL-CJ"));
        driver.cases.revealPerson(clerk("HQ"), number);
        driver.done(number, "departmentHandles", Map.of("result", "已清理"));
        driver.done(number, "receiveResult", Map.of("opinion", "同意"));
        driver.done(number, "verify", Map.of("outcome", "not-settled", "findings", "又堆满了"));
        driver.cases.changePath(clerk("HQ"), number, null, HandlingPath.GENERAL, "现场即可处理", null);
        driver.open(number).forEach(driver::worker);
        return number;
    }

    private String page(Actor reader, String number) {
        try (Browser browser = Browser.of(application, reader)) {
            return browser.open("cases/" + number).words();
        }
    }

    private Actor clerk(String community) {
        return driver.town.who(Post.COMMUNITY_CLERK, community);
    }

    private List<String> actions(String number) {
        return audit.all(Cases.stream(number)).stream().map(AuditEntry::action).toList();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<HandlingPath> path() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("办理路径"));
    }

    private static boolean hasDeeds(MenuBar bar) {
        return bar.getItems().stream().anyMatch(item -> "更多操作".equals(item.getText()));
    }

    private static void choose(String deed) {
        MenuItem chosen =
                _find(MenuBar.class).stream()
                        .filter(CasePageTest::hasDeeds)
                        .flatMap(bar -> bar.getItems().get(0).getSubMenu().getItems().stream())
                        .filter(item -> deed.equals(item.getText()))
                        .findFirst()
                        .orElseThrow();
        ComponentUtil.fireEvent(chosen, new ClickEvent<>(chosen));
    }
}
