package org.gridcase.casework.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.testing.Browser.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.gridcase.casework.CaseLedger;
import org.gridcase.casework.CaseState;
import org.gridcase.casework.ReportDesk;
import org.gridcase.demo.DemoTown;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.FieldErrors;
import org.gridcase.testing.Browser;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@GridCaseTest
@Import({DemoTown.class, TestTown.class})
class ReportPageTest {
    private static final String GRID = "LY01";
    private static final String WASTE = "SR0101";

    @Autowired private ApplicationContext application;
    @Autowired private TestTown town;
    @Autowired private CaseLedger ledger;
    @Autowired private ReportDesk desk;
    @Autowired private Units units;

    private Actor worker;
    private Browser browser;

    @AfterEach
    void closed() {
        browser.close();
        desk.discard(worker);
    }

    private void report() {
        report(town.gridWorker(GRID));
    }

    private void report(Actor person) {
        worker = person;
        browser = Browser.of(application, person).open("report");
    }

    @Test
    void isNotThereForThoseWhoReportNowhere() {
        report(town.who(Post.ADMINISTRATOR, "YC"));

        assertThat(browser.shown()).isNotEqualTo(ReportView.class);
        assertThat(_find(ReportForm.class)).isEmpty();
    }

    @Test
    void aDepartmentReportsWhereItServes() {
        report(town.who(Post.DEPARTMENT_OFFICER, "SL-YJ"));
        choose("bllj");
        ComboBox<UnitView> grid = _get(ReportPlace.class).grid();
        assertThat(grid.getListDataView().getItems())
                .hasSizeGreaterThan(50)
                .allMatch(unit -> unit.path().startsWith("/YC/SL/"));
        _setValue(grid, units.unit(GRID));

        assertThat(_find(ReportHandled.class)).isEmpty();
        send();

        assertThat(_find(ReportReceipt.class)).hasSize(1);
        assertThat(browser.words()).contains("上报");
    }

    @Test
    void findsAnItemByPinyinInitials() {
        report();

        _setValue(search(), "bllj");

        assertThat(choices().get(0).getText()).isEqualTo("");
        assertThat(words(choices().get(0))).startsWith("暴露垃圾");
    }

    @Test
    void saysInPlainWordsWhatBecomesOfTheChosenItem() {
        report();

        choose("bllj");

        assertThat(text(_get(ReportItemCard.class)))
                .contains("由网格员现场处理，登记备案", "立案标准：", "现场处理 4 个工作小时", "一般性");
    }

    @Test
    void takesTheGridOfItsWorkerAndTheNameOfTheItem() {
        report();
        choose("bllj");

        send();

        assertThat(_find(ReportReceipt.class)).hasSize(1);
        CaseLedger.Row made = newest();
        assertThat(made.item()).isEqualTo(WASTE);
        assertThat(made.unit()).isEqualTo(GRID);
        assertThat(made.words()).isEqualTo("暴露垃圾");
        assertThat(text(_get(ReportReceipt.class))).contains(made.number());
    }

    @Test
    void showsEveryErrorAtItsFieldAndInAList() {
        report();
        _setValue(_get(ReportReporter.class).name(), "李小红");
        _setValue(_get(ReportReporter.class).phone(), "不知道");

        send();

        assertThat(_get(ReportItemField.class).isInvalid()).isTrue();
        assertThat(_get(ReportItemField.class).getErrorMessage()).isEqualTo("请从事项目录中选择一个事项");
        assertThat(wordsField().isInvalid()).isTrue();
        assertThat(_get(ReportReporter.class).phone().getErrorMessage()).isEqualTo("电话号码格式不正确");
        assertThat(_get(ReportReporter.class).isOpened()).isTrue();
        assertThat(text(_get(FieldErrors.class)))
                .contains("有 3 处需要修改", "是什么事：请从事项目录中选择一个事项", "情况说明：请写明情况", "电话：");
        assertThat(_find(ReportReceipt.class)).isEmpty();
    }

    @Test
    void aCorrectedFieldLeavesTheList() {
        report();
        send();

        choose("bllj");

        assertThat(_get(ReportItemField.class).isInvalid()).isFalse();
        assertThat(_find(FieldErrors.class)).isEmpty();
    }

    @Test
    void sentTwiceMakesOneCase() {
        report();
        choose("bllj");
        _setValue(wordsField(), "广场东侧两堆，路人绕行");
        Button button = sendButton();
        int before = count();

        button.click();
        button.click();

        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void keepsWhatWasWrittenUntilItIsSent() {
        report();
        choose("bllj");
        _setValue(wordsField(), "墙角一堆，约两平方米");
        _setValue(_get(ReportPlace.class).words(), "小区北门");
        _setValue(_get(ReportReporter.class).name(), "李小红");

        browser.open("report");

        assertThat(_find(ReportDraftNotice.class)).hasSize(1);
        assertThat(wordsField().getValue()).isEqualTo("墙角一堆，约两平方米");
        assertThat(_get(ReportPlace.class).words().getValue()).isEqualTo("小区北门");
        assertThat(_get(ReportItemField.class).getValue()).isEqualTo(WASTE);
        assertThat(_get(ReportReporter.class).value().name()).isEqualTo("李小红");

        send();
        browser.open("report");

        assertThat(_find(ReportDraftNotice.class)).isEmpty();
    }

    @Test
    void whatWasWrittenCanBeDiscarded() {
        report();
        choose("bllj");
        browser.open("report");

        _click(_get(_get(ReportDraftNotice.class), Button.class));

        assertThat(_find(ReportDraftNotice.class)).isEmpty();
        assertThat(_get(ReportItemField.class).getValue()).isNull();
        assertThat(desk.draft(worker)).isEmpty();
    }

    @Test
    void whatWasDiscardedByMistakeComesBack() {
        report();
        choose("bllj");
        _setValue(wordsField(), "墙角一堆，约两平方米");
        browser.open("report");
        _click(_get(_get(ReportDraftNotice.class), Button.class));

        _click(_get(getNotifications().get(0), Button.class, spec -> spec.withText("撤销")));

        assertThat(wordsField().getValue()).isEqualTo("墙角一堆，约两平方米");
        assertThat(desk.draft(worker)).isPresent();
    }

    @Test
    void handledOnTheSpotIsFiledInOneGo() {
        report();
        choose("bllj");

        _setValue(_get(Checkbox.class, spec -> spec.withLabel("现场已处理")), true);
        send();
        assertThat(text(_get(FieldErrors.class))).contains("请写明处理结果");
        _setValue(_get(ReportHandled.class).result(), "已清扫，告知物业每日巡查");
        send();

        assertThat(newest().state()).isNotEqualTo(CaseState.HANDLING);
    }

    @Test
    void onlyGeneralMattersOfOnesOwnGridCanBeHandledOnTheSpot() {
        report();

        choose("AQ0101");

        assertThat(_find(ReportHandled.class)).isEmpty();
    }

    @Test
    void showsOpenCasesOfTheSameKindBeforeSending() {
        report();
        choose("SR0102");
        send();
        browser.open("report");

        choose("SR0102");

        assertThat(text(_get(ReportSimilar.class))).contains(newest().number());
    }

    @Test
    void offersFirstWhatThePersonReportsMost() {
        report();
        choose("SR0103");
        send();

        browser.open("report");

        assertThat(choices()).anySatisfy(c -> assertThat(words(c)).startsWith("餐厨垃圾乱倒"));
        assertThat(text(_get(ReportItemField.class))).contains("我常报的");
    }

    @Test
    void aClerkChoosesAmongTheGridsOfTheCommunity() {
        report(town.who(Post.COMMUNITY_CLERK, "LY"));
        choose("bllj");

        send();
        assertThat(_get(ReportPlace.class).grid().isInvalid()).isTrue();

        ComboBox<UnitView> grid = _get(ReportPlace.class).grid();
        List<UnitView> grids = grid.getListDataView().getItems().toList();
        assertThat(grids).allMatch(unit -> unit.code().startsWith("LY"));
    }

    @Test
    void speaksEnglish() {
        worker = town.gridWorker(GRID);
        browser = Browser.of(application, worker, Locales.ENGLISH).open("report");

        choose("SR0101");

        assertThat(text(_get(ReportForm.class)))
                .contains("4 working hours", "Exposed waste", "City Appearance")
                .doesNotContain("casework.", "catalogue.", "worktime.");
    }

    private void choose(String words) {
        _setValue(search(), words);
        _click(choices().get(0));
    }

    private TextField search() {
        return _get(_get(ReportItemField.class), TextField.class);
    }

    private List<NativeButton> choices() {
        return _find(_get(ReportItemField.class), NativeButton.class);
    }

    private TextArea wordsField() {
        return _find(TextArea.class).get(0);
    }

    private Button sendButton() {
        return _get(Button.class, spec -> spec.withClasses("gc-primary"));
    }

    private void send() {
        _click(sendButton());
    }

    private CaseLedger.Row newest() {
        return ledger.page(worker, GRID, CaseLedger.Filter.NONE, null, 1).items().get(0);
    }

    private int count() {
        return ledger.page(worker, GRID, CaseLedger.Filter.NONE, null, 500).items().size();
    }

    private static String words(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }
}
