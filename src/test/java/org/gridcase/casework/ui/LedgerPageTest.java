package org.gridcase.casework.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.testing.Browser.text;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.List;
import java.util.Locale;
import org.gridcase.casework.CaseIntake;
import org.gridcase.casework.CaseLedger.Row;
import org.gridcase.casework.ReportMatter;
import org.gridcase.demo.DemoTown;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.UnitView;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.GridMap;
import org.gridcase.shared.ui.TreeChooser;
import org.gridcase.testing.Browser;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.StatementCount;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@GridCaseTest
@Import({DemoTown.class, TestTown.class})
class LedgerPageTest {
    @Autowired private ApplicationContext application;
    @Autowired private TestTown town;
    @Autowired private CaseIntake intake;
    @Autowired private LedgerParts parts;

    private Browser browser;

    @AfterEach
    void closed() {
        browser.close();
    }

    private void open(Actor person, String location) {
        browser = Browser.of(application, person).open(location);
    }

    private String reported(String grid, String words) {
        return reported("SR0101", grid, words);
    }

    private String reported(String item, String grid, String words) {
        return intake.report(
                        town.gridWorker(grid),
                        new ReportMatter(
                                null, item, words, null, grid, null, null, null, null, null,
                                List.of()))
                .number();
    }

    @Test
    void isNotThereForThoseWhoSeeNoCases() {
        open(town.who(Post.ADMINISTRATOR, "YC"), "cases");

        assertThat(browser.shown()).isNotEqualTo(LedgerView.class);
    }

    @Test
    void aForeignUnitAnswersLikeAMissingOne() {
        open(town.gridWorker("YT01"), "cases?unit=YT02");
        String foreign = text(com.vaadin.flow.component.UI.getCurrent());
        browser.open("cases?unit=NOWHERE");

        assertThat(text(com.vaadin.flow.component.UI.getCurrent())).isEqualTo(foreign);
        assertThat(browser.shown()).isNotEqualTo(LedgerView.class);
    }

    @Test
    void showsTheWidestLedgerOfThePersonFirst() {
        String number = reported("YT03", "路口一堆垃圾");

        open(town.who(Post.COMMUNITY_CLERK, "YT"), "cases");

        Row row = GridKt._get(_get(LedgerGrid.class), 0);
        assertThat(row.number()).isEqualTo(number);
        assertThat(text(_get(LedgerHeading.class))).contains("台账", "在办");
    }

    @Test
    void aStepThatNobodyHasSaysSoAndTheGridIsNamedWithoutItsCommunity() {
        reported("SG0102", "YT02", "楼上漏水无人管");

        open(town.who(Post.COMMUNITY_CLERK, "YT"), "cases?q=楼上漏水无人管");

        assertThat(GridKt._getFormattedRow(_get(LedgerGrid.class), 0)).contains("待签收", "第二网格");
    }

    @Test
    void theTimeLeftLooksAsItDoesInTheInbox() {
        reported("YT02", "路灯下一堆垃圾");

        open(town.who(Post.COMMUNITY_CLERK, "YT"), "cases?q=路灯下一堆垃圾");

        Component left = GridKt._getCellComponent(_get(LedgerGrid.class), 0, "left");
        assertThat(left.getElement().getAttribute("tone"))
                .as("just begun, though less than a day is left")
                .isEqualTo("calm");
    }

    @Test
    void filtersStandInTheAddress() {
        reported("YT04", "水沟堵塞有异味");
        open(town.who(Post.COMMUNITY_CLERK, "YT"), "cases?q=水沟堵塞");
        assertThat(GridKt._size(_get(LedgerGrid.class))).isEqualTo(1);

        _setValue(_get(Checkbox.class, spec -> spec.withLabel("只看超期")), true);

        assertThat(browser.location()).contains("late=1", "unit=YT");
        assertThat(text(_get(LedgerGrid.class))).isNotNull();
        assertThat(GridKt._size(_get(LedgerGrid.class))).isZero();
        _click(_get(Button.class, spec -> spec.withText("清除筛选")));
        assertThat(browser.location()).doesNotContain("late", "q=");
    }

    @Test
    void aBlankBetweenTwoWordsStaysWhileOneTypes() {
        open(town.who(Post.COMMUNITY_CLERK, "YT"), "cases");
        TextField search = _get(TextField.class, spec -> spec.withLabel("查找"));

        _setValue(search, "gas ");

        assertThat(browser.location()).contains("q=gas");
        assertThat(search.getValue()).isEqualTo("gas ");
    }

    @Test
    void anAddressThatMakesNoSenseShowsEverything() {
        reported("YT05", "垃圾桶旁散落");

        open(town.who(Post.COMMUNITY_CLERK, "YT"), "cases?path=nonsense&state=x&from=yesterday");

        assertThat(GridKt._size(_get(LedgerGrid.class))).isPositive();
    }

    @Test
    void anotherUnitIsChosenFromTheTree() {
        open(town.who(Post.TOWN_OFFICER, "SL"), "cases");

        _click(_get(Button.class, spec -> spec.withText("换单位")));
        TreeChooser<?> chooser = _get(TreeChooser.class);
        _setValue(_get(chooser, TextField.class), "槐青");
        @SuppressWarnings("unchecked")
        TreeGrid<UnitView> tree = _get(chooser, TreeGrid.class);
        tree.select(GridKt._get(tree, 0));

        assertThat(browser.location()).contains("unit=HQ");
    }

    @Test
    void theMapShowsPartsAndCases() {
        reported("YT06", "绿化带里有垃圾");
        open(town.who(Post.COMMUNITY_CLERK, "YT"), "map");

        assertThat(_find(GridMap.class)).hasSize(1);
        assertThat(_find(LedgerGrid.class)).isEmpty();
        assertThat(_get(GridMap.class).getElement().getPropertyRaw("data").toString())
                .contains("暴露垃圾", "雁汀社区第六网格");
    }

    @Test
    void onlyThoseWhoMayExportHaveTheButton() {
        open(town.gridWorker("YT01"), "cases");
        assertThat(_find(Button.class, spec -> spec.withText("导出"))).isEmpty();
        browser.close();

        open(town.who(Post.GRID_ADMINISTRATOR, "YT"), "cases");
        assertThat(_find(Button.class, spec -> spec.withText("导出"))).hasSize(1);
    }

    @Test
    void numbersAndFiguresAreLinks() {
        String number = reported("YT07", "楼道杂物");
        open(town.who(Post.COMMUNITY_CLERK, "YT"), "cases?q=楼道杂物");

        assertThat(_get(LedgerHeading.class).getChildren()).isNotEmpty();
        assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref().contains("open=1"));
        Anchor link = (Anchor) GridKt._getCellComponent(_get(LedgerGrid.class), 0, "number");
        assertThat(link.getHref()).isEqualTo("cases/" + number);
    }

    @Test
    void aPageCostsTheSameStatementsWhateverItsLength() {
        for (int n = 0; n < 201; n++) {
            reported("NP06", "统计用例第" + n + "件");
        }
        Actor clerk = town.who(Post.COMMUNITY_CLERK, "NP");
        open(clerk, "cases");

        assertThat(statements(clerk, 1))
                .isEqualTo(statements(clerk, 50))
                .isEqualTo(statements(clerk, 200));
    }

    private int statements(Actor actor, int rows) {
        LedgerQuery query =
                new LedgerQuery("NP06", null, null, null, null, null, null, false, false, false);
        LedgerRows page = new LedgerRows(actor, query, parts);
        return StatementCount.of(
                        () -> assertThat(page.fetch(0, rows, Locales.CHINESE)).hasSize(rows))
                .size();
    }

    @Test
    void furtherPagesGoOnWhereTheLastOneEnded() {
        for (int n = 0; n < 12; n++) {
            reported("NP02", "翻页第" + n + "件");
        }
        Actor worker = town.gridWorker("NP02");
        open(worker, "cases");
        LedgerQuery query =
                new LedgerQuery("NP02", null, null, null, null, null, null, false, false, false);
        LedgerRows rows = new LedgerRows(worker, query, parts);

        List<String> first = numbers(rows, 0, 5);
        List<String> second = numbers(rows, 5, 5);
        List<String> jumped = numbers(new LedgerRows(worker, query, parts), 5, 5);

        assertThat(first).doesNotContainAnyElementsOf(second);
        assertThat(second).isEqualTo(jumped);
    }

    private static List<String> numbers(LedgerRows rows, int offset, int limit) {
        return rows.fetch(offset, limit, Locales.CHINESE).map(Row::number).toList();
    }

    @Test
    void speaksEnglish() {
        reported("YT06", "x");
        browser =
                Browser.of(application, town.who(Post.COMMUNITY_CLERK, "YT"), Locale.ENGLISH)
                        .open("cases");

        assertThat(text(_get(LedgerView.class)))
                .contains("Ledger of", "Open only")
                .doesNotContain("casework.", "catalogue.");
    }
}
