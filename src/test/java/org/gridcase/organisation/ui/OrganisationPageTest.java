package org.gridcase.organisation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.PostTerm;
import org.gridcase.organisation.SampleTown;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.GeoPoint;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.FieldErrors;
import org.gridcase.shared.ui.GridMap;
import org.gridcase.testing.Browser;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.StatementCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The administrator of a town looks after units, people, posts and deputies. */
@GridCaseTest
class OrganisationPageTest {
    @Autowired private ApplicationContext application;
    @Autowired private Units units;
    @Autowired private Staff staff;

    private SampleTown town;
    private Browser browser;

    @BeforeEach
    void town() {
        town = new SampleTown(application);
    }

    @AfterEach
    void closed() {
        browser.close();
    }

    private void open(Actor person, Locale language, String page) {
        browser =
                Browser.of(application, person, language).open(OrganisationNavigation.PATH + page);
    }

    private void open(String page) {
        open(town.actor(Post.ADMINISTRATOR, "SL"), Locales.CHINESE, page);
    }

    private void openUnit(String name) {
        open("/unit/" + town.unit(name));
    }

    @Test
    void isNotThereForOthers() {
        open(town.actor(Post.GRID_ADMINISTRATOR, "SL"), Locales.CHINESE, "");

        assertThat(browser.shown()).isNotEqualTo(OrganisationView.class);
    }

    @Test
    void theAdministratorOfATownSeesItAndNoOther() {
        openUnit("HQ");
        assertThat(browser.words()).contains("样HQ", "样HQ01", "社区受理");

        browser.open(OrganisationNavigation.unit(town.unit("BY")));
        assertThat(browser.shown()).isNotEqualTo(OrganisationView.class);
    }

    @Test
    void aUnitIsAddedWithAHintOnItsSize() {
        openUnit("HQ");
        deed("新增下级单位");
        _setValue(field("名称"), "第三网格");
        _setValue(field("编码"), town.unit("HQ03"));
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("户数")), 612);
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("人口")), 1500);

        _click(button("保存"));

        UnitView unit = units.unit(town.unit("HQ03"));
        assertThat(unit.parent()).isEqualTo(town.unit("HQ"));
        assertThat(browser.location()).endsWith("/unit/" + town.unit("HQ03"));
        assertThat(browser.words()).contains("户数超过常用规模（500 户），可考虑拆分");
    }

    @Test
    void aGroundIsDrawnByClicksAndCorrectedByHand() {
        openUnit("HQ02");
        deed("划定地图范围");
        _click(button("清空"));
        clickOnMap(40.30, 102.10);
        clickOnMap(40.30, 102.12);
        _click(button("保存"));
        assertThat(Browser.text(_get(FieldErrors.class))).contains("边界至少需要三个顶点");
        clickOnMap(40.31, 102.12);
        clickOnMap(40.99, 102.99);
        _click(button("撤回一点"));
        TextArea corners = _get(TextArea.class);
        assertThat(corners.getValue().lines()).hasSize(3);
        _setValue(corners, corners.getValue().replace("102.1, 40.3", "东边路口"));
        assertThat(corners.getErrorMessage()).isEqualTo("第 1 行不是“经度, 纬度”");
        _setValue(corners, corners.getValue().replace("东边路口", "102.11, 40.3"));

        _click(button("保存"));

        UnitView unit = units.unit(town.unit("HQ02"));
        assertThat(unit.boundary())
                .containsExactly(
                        new GeoPoint(40.3, 102.11),
                        new GeoPoint(40.3, 102.12),
                        new GeoPoint(40.31, 102.12));
        assertThat(units.gridAt(unit.centre())).map(UnitView::code).contains(unit.code());
        assertThat(browser.words()).contains("已划定");
    }

    @Test
    void aCodeInUseIsRefusedAtItsFieldWithTheNameOfWhoHasIt() {
        openUnit("HQ");
        deed("新增下级单位");
        _setValue(field("名称"), "另一网格");
        _setValue(field("编码"), town.unit("HQ01"));

        _click(button("保存"));

        assertThat(Browser.text(_get(FieldErrors.class))).contains("已由“样HQ01”使用");
        assertThat(units.unit(town.unit("HQ01")).name()).isEqualTo("样HQ01");
    }

    @Test
    void aUnitInUseIsNotClosed() {
        openUnit("HQ");
        deed("撤销单位");

        assertThatThrownBy(() -> ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class)))
                .isInstanceOf(Conflict.class);
        assertThat(units.find(town.unit("HQ"))).isPresent();
    }

    @Test
    void aNewcomerTakesUpAPostAndASecondOneInAnotherUnit() {
        String id = town.unit("NEW1");
        openUnit("HQ02");
        _click(button("登记新人员"));
        _setValue(field("姓名"), "尹新");
        _setValue(field("编号"), id);
        _click(button("登记并任命"));
        assertThat(browser.location()).endsWith("/person/" + id);

        _click(button("任命"));
        AppointDialog dialog = _get(AppointDialog.class);
        @SuppressWarnings("unchecked")
        ComboBox<UnitView> unit = _get(dialog, ComboBox.class, spec -> spec.withLabel("单位"));
        _setValue(unit, units.unit(town.unit("HQ01")));
        _setValue(_get(dialog, PostField.class), Post.ASSISTANT);
        _click(_get(dialog, Button.class, spec -> spec.withText("任命")));

        assertThat(staff.actor(id).holds(Post.GRID_WORKER, town.unit("HQ02"))).isTrue();
        assertThat(staff.actor(id).holds(Post.ASSISTANT, town.unit("HQ01"))).isTrue();
        assertThat(browser.words()).contains("主岗", "样HQ02 · 网格员", "样HQ01 · 网格协管员");
    }

    @Test
    void aPostEndsOnItsLastDay() {
        String worker = town.staff(Post.GRID_WORKER, "HQ01");
        open("/person/" + worker);
        _click(button("结束任职"));
        _setValue(_get(DatePicker.class), LocalDate.of(2026, 3, 12));
        _click(_get(_get(DismissDialog.class), Button.class, spec -> spec.withText("结束任职")));

        assertThat(staff.terms(worker))
                .extracting(PostTerm::lastDay)
                .containsExactly(LocalDate.of(2026, 3, 12));
        assertThat(browser.words()).contains("2025年1月1日至2026年3月12日");
    }

    @Test
    void aDeputyIsNamedAndEndedAndTheEndTakenBack() {
        String worker = town.staff(Post.GRID_WORKER, "HQ01");
        String deputy = town.staff(Post.GRID_WORKER, "HQ02");
        openUnit("HQ01");
        _click(_find(Button.class, spec -> spec.withText("指定 B 岗")).get(0));
        _setValue(_get(PersonField.class), staff.member(deputy));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("最后一天")), LocalDate.of(2026, 3, 6));
        _click(button("确定"));

        assertThat(actingFor(deputy)).containsExactly(worker);
        assertThat(browser.words()).contains("正在代岗");
        _click(button("结束代岗"));
        assertThat(actingFor(deputy)).isEmpty();
        _click(button("撤销"));
        assertThat(actingFor(deputy)).containsExactly(worker);
    }

    @Test
    void peopleAndUnitsAreFoundByNameAndNumber() {
        String worker = town.staff(Post.GRID_WORKER, "HQ01");
        open("");
        _setValue(_get(TextField.class), worker.toLowerCase(Locale.ROOT));
        _click(_get(NativeButton.class));

        assertThat(browser.location()).endsWith("/person/" + worker);
        _setValue(_get(UnitTreeList.class).search(), "样LY01");
        assertThat(Browser.text(_get(FoundList.class))).contains("样LY01");
        _setValue(_get(UnitTreeList.class).search(), "无此人");
        assertThat(Browser.text(_get(FoundList.class))).contains("没有找到");
    }

    @Test
    void whoLeftIsFoundAndComesBack() {
        String worker = town.staff(Post.GRID_WORKER, "HQ01");
        staff.leave(worker, town.actor(Post.ADMINISTRATOR, "YC"));
        open("/person/" + worker);
        assertThat(browser.words()).contains("已离开");

        _click(button("重新登记"));

        assertThat(staff.member(worker).active()).isTrue();
    }

    @Test
    void nobodyEndsTheOwnAdministration() {
        String self = town.staff(Post.ADMINISTRATOR, "SL");
        open("/person/" + self);
        _click(button("结束任职"));

        assertThatThrownBy(
                        () ->
                                _click(
                                        _get(
                                                _get(DismissDialog.class),
                                                Button.class,
                                                spec -> spec.withText("结束任职"))))
                .isInstanceOf(Conflict.class);
        assertThat(staff.actor(self).holds(Post.ADMINISTRATOR, town.unit("SL"))).isTrue();
    }

    @Test
    void speaksEnglish() {
        open(town.actor(Post.ADMINISTRATOR, "SL"), Locales.ENGLISH, "/unit/" + town.unit("HQ01"));
        assertThat(browser.words())
                .contains("Posts and people", "Sample HQ01", "since 1 Jan 2025")
                .doesNotContain("organisation.", "post.");
    }

    @Test
    void aUnitWithManyPeopleCostsAsManyStatementsAsOneWithFew() {
        openUnit("HQ02");
        int few = StatementCount.of(() -> browser.open(path("HQ02"))).size();
        for (int n = 0; n < 20; n++) {
            String id = town.unit("MANY" + n);
            staff.enrol(new Staff.Enrol(id, "众" + n, null, null), Actor.SYSTEM);
            staff.appoint(
                    new Staff.Appoint(
                            id, Post.ASSISTANT, town.unit("HQ02"), LocalDate.of(2025, 1, 1)),
                    Actor.SYSTEM);
        }
        staff.member(town.unit("MANY1")); // the people are in memory again

        assertThat(StatementCount.of(() -> browser.open(path("HQ02")))).hasSize(few);
    }

    private static void clickOnMap(double lat, double lng) {
        GridMap map = _get(GridMap.class);
        ComponentUtil.fireEvent(map, new GridMap.PlacePicked(map, true, lat, lng));
    }

    private static void deed(String words) {
        MenuItem deed =
                _get(MenuBar.class).getItems().get(0).getSubMenu().getItems().stream()
                        .filter(item -> item.getText().equals(words))
                        .findFirst()
                        .orElseThrow();
        ComponentUtil.fireEvent(deed, new ClickEvent<>(deed));
    }

    private String path(String unit) {
        return OrganisationNavigation.unit(town.unit(unit));
    }

    private List<String> actingFor(String deputy) {
        StaffView person = staff.member(deputy);
        return person.holdings().stream()
                .filter(held -> held.deputy())
                .map(held -> held.actingFor())
                .toList();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }
}
