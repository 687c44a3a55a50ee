package org.gridcase.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.UnitRegister;
import org.gridcase.shared.Ids;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.schedule.Chore;
import org.gridcase.supervision.OrderFilter;
import org.gridcase.supervision.OrderRegister;
import org.gridcase.supervision.OrderView;
import org.gridcase.supervision.SupervisionOrders;
import org.gridcase.testing.Invariants;
import org.gridcase.worktime.UnitCalendar;
import org.gridcase.worktime.UnitCalendars;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A community is given from one town to another, with its grid and the grid's cases. */
@CaseTest
class MovedUnitsTest {
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

    @Autowired private CaseDriver driver;
    @Autowired private UnitRegister register;
    @Autowired private Staff staff;
    @Autowired private Cases cases;
    @Autowired private CaseLedger ledger;
    @Autowired private SupervisionOrders orders;
    @Autowired private OrderRegister ordersRegister;
    @Autowired private Invariants invariants;
    @Autowired private UnitCalendars calendars;
    @Autowired private List<Chore> chores;
    @Autowired private JdbcClient jdbc;

    private final String mark = "MV" + Long.toString(Ids.next(), 36).toUpperCase();
    private final String oldTown = mark + "A";
    private final String newTown = mark + "B";
    private final String community = mark + "C";
    private final String grid = mark + "G";

    @BeforeEach
    void townsSideBySide() {
        define(oldTown, "YC", "town");
        define(newTown, "YC", "town");
        define(community, oldTown, "community");
        define(grid, community, "grid");
        appoint(Post.TOWN_OFFICER, oldTown);
        appoint(Post.TOWN_OFFICER, newTown);
        appoint(Post.COMMUNITY_CLERK, community);
        appoint(Post.GRID_WORKER, grid);
    }

    @AfterEach
    void invariantsHold() {
        invariants.hold();
    }

    @Test
    void casesGoFromOneTownsLedgerToTheOthers() {
        String number = driver.reported(Items.COORDINATION, grid);
        assertThat(numbers(oldTown)).containsExactly(number);

        define(community, newTown, "community");

        assertThat(numbers(newTown)).containsExactly(number);
        assertThat(cases.view(officer(newTown), number).number()).isEqualTo(number);
        assertThat(numbers(oldTown)).isEmpty();
        assertThatThrownBy(() -> cases.view(officer(oldTown), number)).isInstanceOf(NotFound.class);
        assertThat(ledger.page(dispatcher(), "YC", CaseLedger.Filter.NONE, null, 50).items())
                .as("the county has it as before")
                .extracting(CaseLedger.Row::number)
                .contains(number);
    }

    @Test
    void aStepUnderWayIsFinishedWhereItWasOfferedAndTheNextOneGoesToTheNewTown() {
        String number = driver.reported(Items.COORDINATION, grid);
        driver.pressed(number, "settle", "escalated");
        assertThat(driver.at(number, "settle").unit()).isEqualTo(oldTown);

        define(community, newTown, "community");
        assertThat(driver.at(number, "settle").unit()).isEqualTo(oldTown);
        driver.done(number, "settle", Map.of("agreement", "原镇已协调处理完毕"));

        assertThat(driver.open(number)).extracting(step -> step.unit()).containsExactly(newTown);
    }

    @Test
    void aGridMovedWithinItsTownKeepsTheTownsLedger() {
        String other = mark + "D";
        define(other, oldTown, "community");
        String number = driver.reported(Items.COORDINATION, grid);

        define(grid, other, "grid");

        assertThat(numbers(oldTown)).containsExactly(number);
    }

    @Test
    void clocksStandUnderTheNewTown() {
        String number = driver.reported(Items.COORDINATION, grid);

        define(community, newTown, "community");

        assertThat(
                        jdbc.sql(
                                        "select unit_2 from step_clock where subject_ref = ?"
                                                + " and unit = ?")
                                .params(number, community)
                                .query(String.class)
                                .list())
                .isNotEmpty()
                .containsOnly(newTown);
    }

    @Test
    void ordersStandInTheRegisterOfTheNewTown() {
        appoint(Post.GRID_ADMINISTRATOR, grid);
        appoint(Post.INSPECTOR, oldTown);
        appoint(Post.INSPECTOR, newTown);
        String number = driver.reported(Items.COORDINATION, grid);
        Instant deadline = driver.clock.instant().plus(Duration.ofDays(1));
        String leader = driver.town.who(Post.GRID_ADMINISTRATOR, grid).staffId();
        String order =
                orders.issue(
                        inspector(oldTown),
                        new SupervisionOrders.Issue(
                                null, number, null, grid, leader, deadline, "请说明进展"));
        assertThat(orders(oldTown)).containsExactly(order);
        assertThat(orders(newTown)).isEmpty();

        define(community, newTown, "community");

        assertThat(orders(newTown)).containsExactly(order);
        assertThat(orders(oldTown)).isEmpty();
        assertThat(ordersRegister.view(inspector(newTown), order).order().unit()).isEqualTo(grid);
    }

    private List<String> orders(String town) {
        return ordersRegister.page(inspector(town), OrderFilter.ALL, null, 50).items().stream()
                .map(OrderView::number)
                .toList();
    }

    private Actor inspector(String town) {
        return driver.town.who(Post.INSPECTOR, town);
    }

    /** Working days are Monday to Saturday there: it is due a day earlier. */
    @Test
    void clocksGoByTheCalendarOfTheNewTown() {
        String number = driver.reported(Items.COORDINATION, grid);
        Instant before = driver.at(number, "settle").dueAt();
        var saturdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
        calendars.define(new UnitCalendar(newTown, saturdays, null, List.of(), null), "admin");
        countAnew();
        assertThat(driver.at(number, "settle").dueAt()).isEqualTo(before);

        define(community, newTown, "community");
        countAnew();

        assertThat(driver.at(number, "settle").dueAt()).isEqualTo(before.minus(Duration.ofDays(1)));
    }

    private void countAnew() {
        chores.stream().filter(c -> c.name().equals("calendar-moves")).forEach(Chore::run);
    }

    private List<String> numbers(String town) {
        return ledger.page(officer(town), town, CaseLedger.Filter.NONE, null, 50).items().stream()
                .map(CaseLedger.Row::number)
                .toList();
    }

    private Actor officer(String town) {
        return driver.town.who(Post.TOWN_OFFICER, town);
    }

    private Actor dispatcher() {
        return driver.town.who(Post.DISPATCHER, "YC");
    }

    private void define(String code, String parent, String level) {
        register.define(
                new UnitRegister.DefineUnit(
                        code, parent, level, "样" + code, null, null, 0, 0, List.of()),
                Actor.SYSTEM);
    }

    private void appoint(Post post, String unit) {
        String id = unit + "-" + post.ordinal();
        staff.enrol(new Staff.Enrol(id, "样" + id, null, null), Actor.SYSTEM);
        staff.appoint(new Staff.Appoint(id, post, unit, SINCE), Actor.SYSTEM);
    }
}
