package org.gridcase.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.supervision.BoardFilter.By;
import org.gridcase.supervision.BoardFilter.Part;
import org.gridcase.testing.Browser;
import org.gridcase.testing.StatementCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A grid with more overdue steps than are counted: the board says that there are more. */
@CaseTest
class BusyBoardTest {
    private static final String GRID = "NP07";
    private static final int COPIES = 1100;
    private static final int PEOPLE = 40;

    @Autowired private CaseDriver driver;
    @Autowired private WatchBoard board;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private ApplicationContext application;

    private Actor inspector;

    /** Rows alone, under keys below zero, as no application makes them. */
    @BeforeEach
    void manyStepsAreOverdue() {
        String number = driver.reported("SR0101", GRID);
        driver.clock.advance(Duration.ofDays(20));
        inspector = driver.town.who(Post.INSPECTOR, "SL");
        long item = driver.open(number).get(0).id();
        List<Object[]> copies =
                IntStream.rangeClosed(1, COPIES)
                        .mapToObj(n -> new Object[] {-n, "copy" + n, item})
                        .toList();
        jdbc.batchUpdate(
                """
                insert into work_item (id, task_id, subject_ref, process, definition_id, step,
                  step_name, step_name_en, unit, post, state, offered_at, due_at, version)
                select ?, ?, subject_ref, process, definition_id, step,
                  step_name, step_name_en, unit, post, state, offered_at, due_at, 0
                from work_item where id = ?
                """,
                copies);
        jdbc.batchUpdate(
                """
                insert into step_clock (work_item_id, holder, subject_ref, process, step, step_name,
                  step_name_en, matter, unit, post, urgent, unit_1, unit_2, unit_3, unit_4,
                  limit_text, limit_origin, calendar_unit, started_why, started_at,
                  extended_millis, used_millis, due_at, provisional, state, rung, version)
                select ?, ?, subject_ref, process, step, step_name,
                  step_name_en, matter, unit, post, urgent, unit_1, unit_2, unit_3, unit_4,
                  limit_text, limit_origin, calendar_unit, started_why, started_at,
                  extended_millis, used_millis, due_at, provisional, state, rung, 0
                from step_clock where work_item_id = ?
                """,
                IntStream.rangeClosed(1, COPIES)
                        .mapToObj(n -> new Object[] {-n, "BUSY" + n % PEOPLE, item})
                        .toList());
    }

    @AfterEach
    void theyAreGone() {
        jdbc.update("delete from step_clock where work_item_id < 0");
        jdbc.update("delete from work_item where id < 0");
    }

    @Test
    void sharesOfTheWorstSayThatThereAreMore() {
        var overdue = BoardFilter.of(Part.OVERDUE, GRID);

        for (By by : List.of(By.STEP, By.MATTER)) {
            assertThat(board.shares(inspector, overdue, by))
                    .singleElement()
                    .satisfies(
                            share -> {
                                assertThat(share.count()).isEqualTo(WatchBoard.SHARED);
                                assertThat(share.more()).isTrue();
                            });
        }
        assertThat(board.shares(inspector, overdue, By.PERSON))
                .as("more people than are shown")
                .hasSize(WatchBoard.MOST)
                .allSatisfy(share -> assertThat(share.more()).isTrue());
        for (By by : By.values()) {
            assertThat(StatementCount.of(() -> board.shares(inspector, overdue, by))).hasSize(1);
        }
        theyAreGone();
        assertThat(board.shares(inspector, overdue, By.PERSON)).noneMatch(BoardShare::more);
    }

    @Test
    void thePageSaysSoToo() {
        try (Browser browser = Browser.of(application, inspector)) {
            assertThat(browser.open("supervision?unit=" + GRID).words())
                    .as("figure and share of the unit")
                    .contains("1,000 以上", "500 以上")
                    .doesNotContain("按最急的");
            assertThat(browser.open("supervision?by=person&unit=" + GRID).words())
                    .contains("按最急的 1,000 项统计");
        }
    }
}
