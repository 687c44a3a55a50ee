package org.gridcase.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Slice;
import org.gridcase.supervision.BoardFilter.By;
import org.gridcase.supervision.BoardFilter.Part;
import org.gridcase.testing.StatementCount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The watch board: what is late and what will be, for whom, and nothing of anybody else. */
@CaseTest
class WatchBoardTest {

    private static final String ITEM = "SR0101";

    @Autowired private CaseDriver driver;
    @Autowired private WatchBoard board;
    @Autowired private LoadByDay load;
    @Autowired private OrdersAtOnce atOnce;
    @Autowired private OrderRegister register;

    private Actor supervisor(String grid) {
        return driver.town.who(Post.GRID_SUPERVISOR, grid);
    }

    private List<String> reported(String grid, int count) {
        List<String> numbers = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            numbers.add(driver.reported(ITEM, grid));
            driver.clock.advance(Duration.ofMinutes(1));
        }
        return numbers;
    }

    private Slice<BoardRow> page(String grid, Part part, String cursor, int size) {
        return board.page(supervisor(grid), BoardFilter.of(part, grid), cursor, size);
    }

    @Test
    void aStepWandersFromComingToTodayToOverdueAndUpTheLadder() {
        String number = driver.reported(ITEM, "MQ06");
        Instant due = driver.open(number).get(0).dueAt();
        BoardFigures coming = board.figures(supervisor("MQ06"), "MQ06");
        assertThat(coming.today() + coming.soon()).isEqualTo(1);
        assertThat(coming.overdue()).isZero();

        driver.clock.set(due.minusSeconds(60));
        assertThat(page("MQ06", Part.TODAY, null, 10).items())
                .extracting(BoardRow::ref)
                .containsExactly(number);
        driver.after(Duration.ofMinutes(2));
        assertThat(page("MQ06", Part.OVERDUE, null, 10).items())
                .singleElement()
                .satisfies(row -> assertThat(row.rung()).isEqualTo(Rung.URGE));
        driver.after(Duration.ofDays(2));
        assertThat(page("MQ06", Part.OVERDUE, null, 10).items().get(0).rung())
                .isGreaterThanOrEqualTo(Rung.ORDER);
        assertThat(register.about(driver.town.who(Post.INSPECTOR, "SL"), number))
                .as("the ladder's order to the head of the grid")
                .anySatisfy(
                        view -> {
                            assertThat(view.order().byLadder()).isTrue();
                            assertThat(view.order().unit()).isEqualTo("MQ06");
                        });
    }

    @Test
    void theWorstIsOnTopAndPagesGoOnWhereTheLastEnded() {
        List<String> numbers = reported("MQ07", 5);
        driver.clock.advance(Duration.ofDays(3));

        Slice<BoardRow> first = page("MQ07", Part.OVERDUE, null, 3);
        Slice<BoardRow> second = page("MQ07", Part.OVERDUE, first.next(), 3);

        List<String> seen = new ArrayList<>(first.items().stream().map(BoardRow::ref).toList());
        seen.addAll(second.items().stream().map(BoardRow::ref).toList());
        assertThat(seen).containsExactlyElementsOf(numbers);
        assertThat(second.next()).isNull();
    }

    @Test
    void sharesAddUpToTheFigure() {
        reported("MQ08", 3);
        driver.clock.advance(Duration.ofDays(3));
        Actor supervisor = supervisor("MQ08");
        var overdue = BoardFilter.of(Part.OVERDUE, "MQ08");

        for (By by : By.values()) {
            assertThat(board.shares(supervisor, overdue, by))
                    .as(by.name())
                    .singleElement()
                    .satisfies(share -> assertThat(share.count()).isEqualTo(3));
        }
        BoardShare matter = board.shares(supervisor, overdue, By.MATTER).get(0);
        assertThat(matter.key()).isEqualTo(ITEM);
        assertThat(matter.name()).isEqualTo("暴露垃圾");
        var other = new BoardFilter(Part.OVERDUE, "MQ08", null, "GG0201", null);
        assertThat(board.page(supervisor, other, null, 10).items()).isEmpty();
    }

    @Test
    void sharesByUnitAreThoseOfTheUnitsRightBelowAndOfItsOwn() {
        reported("MQ03", 2);
        reported("MQ05", 3);
        driver.reported("SG0102", "MQ05");
        driver.clock.advance(Duration.ofDays(20));
        Actor inspector = driver.town.who(Post.INSPECTOR, "SL");
        var overdue = BoardFilter.of(Part.OVERDUE, "MQ");
        Map<String, Long> counted =
                board.page(inspector, overdue, null, 10_000).items().stream()
                        .collect(Collectors.groupingBy(BoardRow::unit, Collectors.counting()));

        List<BoardShare> shares = board.shares(inspector, overdue, By.UNIT);

        assertThat(counted).containsKeys("MQ", "MQ03", "MQ05");
        assertThat(
                        shares.stream()
                                .collect(
                                        Collectors.toMap(
                                                BoardShare::key, share -> (long) share.count())))
                .isEqualTo(counted);
        assertThat(shares)
                .isSortedAccordingTo(Comparator.comparingInt(BoardShare::count).reversed());
        assertThat(StatementCount.of(() -> board.shares(inspector, overdue, By.UNIT))).hasSize(1);
    }

    @Test
    void aForeignUnitIsAsUnknownAsNone() {
        for (String unit : List.of("HQ01", "MQ", "NOWHERE")) {
            assertThatThrownBy(() -> board.figures(supervisor("MQ06"), unit))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> load.days(supervisor("MQ06"), unit, 10))
                    .isInstanceOf(NotFound.class);
        }
        Actor worker = driver.town.gridWorker("MQ06");
        assertThat(board.units(worker)).isEmpty();
        assertThatThrownBy(() -> board.page(worker, BoardFilter.of(Part.SOON, "MQ06"), null, 5))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aPageAndTheFiguresCostOneStatementEachWhateverTheirLength() {
        reported("MQ02", 12);
        driver.clock.advance(Duration.ofDays(3));
        supervisor("MQ02");

        for (int size : new int[] {1, 5, 10}) {
            assertThat(StatementCount.of(() -> page("MQ02", Part.OVERDUE, null, size))).hasSize(1);
        }
        assertThat(StatementCount.of(() -> board.figures(supervisor("MQ02"), "MQ02"))).hasSize(1);
    }

    @Test
    void manyAreOrderedAtOnceToTheHeadsOfTheirUnits() {
        reported("MQ04", 2);
        driver.clock.advance(Duration.ofDays(3));
        Actor inspector = driver.town.who(Post.INSPECTOR, "SL");
        List<Long> items =
                page("MQ04", Part.OVERDUE, null, 10).items().stream()
                        .map(BoardRow::workItem)
                        .toList();
        assertThatThrownBy(
                        () ->
                                atOnce.issue(
                                        inspector,
                                        new OrdersAtOnce.ToHeads(
                                                null, items, driver.clock.instant(), "请说明")))
                .as("a deadline in the past")
                .isInstanceOf(Invalid.class);

        List<Urged> issued =
                atOnce.issue(
                        inspector,
                        new OrdersAtOnce.ToHeads(
                                null,
                                items,
                                driver.clock.instant().plus(Duration.ofDays(1)),
                                "请说明情况"));

        assertThat(issued).hasSize(2).allMatch(Urged::done);
        assertThat(register.about(inspector, issued.get(0).ref()))
                .anySatisfy(view -> assertThat(view.order().unit()).isEqualTo("MQ04"));
    }

    @Test
    void eachDayIsNotedOnceForEveryUnitAboveAndMissedDaysAreMadeUp() {
        reported("MQ01", 2);
        LocalDate first = LocalDate.of(2026, 3, 2);
        driver.clock.advance(Duration.ofDays(4));
        load.run();
        load.note(first);
        load.note(first);

        Actor grid = supervisor("MQ01");
        List<LoadByDay.Day> days = load.days(grid, "MQ01", 4);
        assertThat(days).hasSize(4);
        LoadByDay.Day monday = days.get(0);
        assertThat(monday.day()).isEqualTo(first);
        assertThat(monday.open()).isGreaterThanOrEqualTo(2);
        LoadByDay.Day thursday = days.get(3);
        assertThat(thursday.overdue()).isGreaterThanOrEqualTo(2);
        Actor town = driver.town.who(Post.INSPECTOR, "SL");
        assertThat(load.days(town, "SL", 4).get(0).open()).isGreaterThanOrEqualTo(monday.open());
    }
}
