package org.gridcase.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import org.gridcase.audit.AuditEntry;
import org.gridcase.audit.AuditTrail;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.SampleTown;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.worktime.CalendarDay;
import org.gridcase.worktime.HolidayYear;
import org.gridcase.worktime.PublicHolidays;
import org.gridcase.worktime.UnitCalendar;
import org.gridcase.worktime.WorkingTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Years from 2051 on, since all tests share one calendar. */
@GridCaseTest
class WorkingCalendarDeskTest {
    @Autowired private WorkingCalendarDesk desk;
    @Autowired private YearSheet sheet;
    @Autowired private WorkingTime workingTime;
    @Autowired private AuditTrail audit;
    @Autowired private ApplicationContext context;
    private SampleTown town;
    private Actor administrator;

    @BeforeEach
    void people() {
        town = new SampleTown(context);
        administrator = town.actor(Post.ADMINISTRATOR, "YC");
    }

    @Test
    void savedYearCountsAndIsOnRecord() {
        CalendarDay day = PublicHolidays.day("2051-05-01", "holiday", "劳动节");
        desk.save(new HolidayYear(2051, List.of(day), "市政府通知", null), administrator);
        HolidayYear saved = desk.year(2051);
        assertThat(saved.known()).isTrue();
        assertThat(saved.days()).containsExactly(day);
        assertThat(saved.source()).isEqualTo("市政府通知");
        assertThat(workingTime.calendar().isWorkingDay(day.date())).isFalse();
        AuditEntry last = last();
        assertThat(last.action()).isEqualTo("calendar.year-saved");
        assertThat(last.details().toString()).contains("2051", "2051-05-01 HOLIDAY");
    }

    @Test
    void whoReadBeforeAColleagueSavedIsTold() {
        CalendarDay day = PublicHolidays.day("2052-05-01", "holiday", "劳动节");
        HolidayYear read = desk.year(2052);
        HolidayYear edited = new HolidayYear(2052, List.of(day), null, read.loadedAt());
        desk.save(edited, administrator);
        assertThatThrownBy(() -> desk.save(edited, administrator)).isInstanceOf(Conflict.class);
    }

    @Test
    void yearWithoutAnyDayAndDaysThatContradictAreRefused() {
        assertThatThrownBy(
                        () ->
                                desk.save(
                                        new HolidayYear(2053, List.of(), null, null),
                                        administrator))
                .isInstanceOf(Invalid.class);
        List<CalendarDay> both =
                List.of(
                        PublicHolidays.day("2053-05-06", "holiday", "劳动节"),
                        PublicHolidays.day("2053-05-06", "workday", "劳动节调休上班"));
        assertThatThrownBy(() -> desk.save(new HolidayYear(2053, both, null, null), administrator))
                .isInstanceOf(Invalid.class);
        assertThat(desk.year(2053).known()).isFalse();
    }

    @Test
    void placeIsForAdministratorsOfThePlaceAndAUnitForItsOwn() {
        Actor ofTheTown = town.actor(Post.ADMINISTRATOR, "SL");
        Actor head = town.actor(Post.GRID_ADMINISTRATOR, "YC");
        HolidayYear year =
                new HolidayYear(
                        2054,
                        List.of(PublicHolidays.day("2054-05-01", "holiday", "劳动节")),
                        null,
                        null);
        for (Actor other : List.of(ofTheTown, head)) {
            assertThatThrownBy(() -> desk.save(year, other)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> desk.moving(year, other)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> desk.save(saturdays(UnitCalendar.PLACE), other))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> desk.save(saturdays(town.unit("BV")), other))
                    .isInstanceOf(Denied.class);
        }
        assertThatThrownBy(() -> desk.save(saturdays(town.unit("HQ")), head))
                .isInstanceOf(Denied.class);
        desk.save(saturdays(town.unit("HQ")), ofTheTown);
        assertThat(desk.units(ofTheTown)).extracting(UnitCalendar::unit).contains(town.unit("HQ"));
        assertThat(desk.units(head)).isEmpty();
        assertThat(last().details().toString()).contains(town.unit("HQ"));
    }

    @Test
    void unknownUnitIsRefused() {
        assertThatThrownBy(() -> desk.save(saturdays("NOWHERE"), administrator))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void sheetThatWasTakenCanBeBroughtBack() {
        List<CalendarDay> days = desk.year(2026).days();
        assertThat(sheet.read(sheet.write(days, Locales.CHINESE))).isEqualTo(days);
        assertThat(sheet.read(sheet.write(days, Locales.ENGLISH))).isEqualTo(days);
    }

    @Test
    void sheetsOfOfficeProgramsAreUnderstood() {
        String csv = "日期,类型,名称\n2055/1/1,放假,元旦\n2055年10月9日,调休上班,国庆节调休上班\n56614,放假,元旦\n";
        assertThat(sheet.read(csv.getBytes(Charset.forName("GB18030"))))
                .containsExactly(
                        PublicHolidays.day("2055-01-01", "holiday", "元旦"),
                        PublicHolidays.day("2055-10-09", "workday", "国庆节调休上班"),
                        PublicHolidays.day("2054-12-31", "holiday", "元旦"));
    }

    @Test
    void everyRowThatCannotBeReadIsNamed() {
        String csv = "date,kind,name\n2055-02-30,holiday,x\n2055-01-01,feast,x\n,,\nsoon,holiday,x";
        assertThatThrownBy(() -> sheet.read(csv.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(error -> error.field() + " " + error.key())
                                        .containsExactly(
                                                "row[2] calendar.error.date",
                                                "row[3] calendar.error.kind",
                                                "row[5] calendar.error.date"));
        assertThatThrownBy(() -> sheet.read("date,kind,name\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DomainException.class);
    }

    private AuditEntry last() {
        return audit.of("calendar", null, 1).items().get(0);
    }

    private static UnitCalendar saturdays(String unit) {
        return new UnitCalendar(
                unit, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), null, List.of(), null);
    }
}
