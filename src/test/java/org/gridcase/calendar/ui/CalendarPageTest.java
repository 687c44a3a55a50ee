package org.gridcase.calendar.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.testing.Browser.text;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog.ConfirmEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.gridcase.calendar.WorkingCalendarDesk;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.SampleTown;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.ui.FieldErrors;
import org.gridcase.testing.Browser;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.worktime.WorkingHours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@GridCaseTest
class CalendarPageTest {
    @Autowired private ApplicationContext application;
    @Autowired private WorkingCalendarDesk desk;
    @Autowired private Units units;
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

    @Test
    void isNotThereForOthers() {
        open(town.actor(Post.GRID_ADMINISTRATOR, "YC"), "admin/calendar");
        assertThat(browser.shown()).isNotEqualTo(CalendarView.class);
    }

    @Test
    void showsTheYearWithMarksWordsAndSource() {
        open("admin/calendar?year=2026");
        assertThat(browser.words()).contains("已载入", "放假 33 天，调休上班 6 天");
        assertThat(_find(MonthSheet.class)).hasSize(12);
        NativeButton festival = day("2026-02-17 春节（放假）");
        assertThat(festival.getElement().getTextRecursively()).isEqualTo("17休");
        assertThat(day("2026-02-14 春节调休上班（调休上班）").getElement().getTextRecursively())
                .isEqualTo("14班");
        assertThat(_get(TextField.class, spec -> spec.withLabel("依据")).getValue())
                .contains("国办发明电〔2025〕7号");
    }

    @Test
    void yearThatIsNotEnteredSaysWhatThatMeans() {
        open("admin/calendar?year=2071");
        assertThat(browser.words()).contains("未载入", "暂按周一至周五计算");
        open("admin/calendar?year=nonsense");
        assertThat(browser.words()).contains("2026 年");
    }

    @Test
    void daysAreEnteredInOneGoLookedAtAndSaved() {
        open("admin/calendar?year=2072");
        _click(day("2072-05-01"));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("到")), LocalDate.of(2072, 5, 3));
        _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), "劳动节");
        _click(button("确定"));
        assertThat(browser.words()).contains("有改动未保存", "放假 3 天，调休上班 0 天");
        assertThat(desk.year(2072).known()).isFalse();

        _click(button("保存"));
        ConfirmDialog question = _get(ConfirmDialog.class);
        assertThat(text(question)).contains("放假 3 天", "没有未办结的期限因此改变");
        ComponentUtil.fireEvent(question, new ConfirmEvent(question, true));

        assertThat(desk.year(2072).days()).hasSize(3);
        assertThat(browser.words()).contains("已载入").doesNotContain("有改动未保存");
    }

    @Test
    void whatContradictsIsRefusedInTheDialog() {
        open("admin/calendar?year=2073");
        _click(day("2073-05-02"));
        _click(button("确定"));
        assertThat(text(_get(FieldErrors.class))).contains("请填写名称");
        _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), "劳动节");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("到")), LocalDate.of(2073, 4, 1));
        _click(button("确定"));
        assertThat(text(_get(FieldErrors.class))).contains("结束日期应不早于开始日期");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("从")), LocalDate.of(2074, 5, 1));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("到")), LocalDate.of(2074, 5, 1));
        _click(button("确定"));
        assertThat(text(_get(FieldErrors.class))).contains("2074-05-01 不属于 2073 年的放假安排");
    }

    @Test
    void unitGetsHoursOfItsOwn() {
        open("admin/calendar");
        _click(button("为单位单独设置"));
        UnitView hall = units.unit(town.unit("HQ"));
        chooser().setValue(hall);
        _setValue(
                _get(Checkbox.class, spec -> spec.withLabel("工作时间与上级相同（08:30-12:00, 14:30-18:00）")),
                false);
        _setValue(_get(TextField.class, spec -> spec.withLabel("工作时间")), "09:00-");
        _click(button("下一步"));
        assertThat(text(_get(FieldErrors.class))).contains("工作时间设置不正确");
        _setValue(_get(TextField.class, spec -> spec.withLabel("工作时间")), "09：00-17：00");
        _click(button("下一步"));
        ConfirmDialog question = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(question, new ConfirmEvent(question, true));
        assertThat(desk.week(town.unit("HQ01")).hours())
                .isEqualTo(WorkingHours.parse("09:00-17:00"));
        assertThat(browser.words()).contains("样HQ", "09:00-17:00");
    }

    @Test
    void administratorOfATownSeesTheYearAndEditsItsUnitsOnly() {
        open(town.actor(Post.ADMINISTRATOR, "SL"), "admin/calendar");
        assertThat(browser.words()).contains("工作日历").doesNotContain("全辖区工作时间");
        _click(day("2026-03-03"));
        assertThat(_find(DayDialog.class)).isEmpty();
        _click(button("为单位单独设置"));
        assertThat(chooser().getListDataView().getItems().map(UnitView::code))
                .contains(town.unit("HQ"))
                .doesNotContain(town.unit("BV"), town.unit("YC"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<UnitView> chooser() {
        return _get(ComboBox.class, spec -> spec.withLabel("单位"));
    }

    private void open(String location) {
        open(town.actor(Post.ADMINISTRATOR, "YC"), location);
    }

    private void open(Actor person, String location) {
        if (browser != null) {
            browser.close();
        }
        browser = Browser.of(application, person).open(location);
    }

    private static NativeButton day(String words) {
        return _find(NativeButton.class).stream()
                .filter(cell -> cell.getAriaLabel().filter(words::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No day " + words));
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }
}
