package org.gridcase.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gridcase.inbox.Box;
import org.gridcase.inbox.InboxFilter;
import org.gridcase.inbox.WorkBoxes;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.supervision.BoardFilter;
import org.gridcase.supervision.BoardFilter.By;
import org.gridcase.supervision.BoardFilter.Part;
import org.gridcase.supervision.WatchBoard;
import org.gridcase.testing.TestDatabase;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The watch board of a town with a million open steps, a tenth of them overdue, against the first
 * page of an inbox in the same database; medians, interleaved. Writes target/benchmark-board.md.
 *
 * <p>{@code GRIDCASE_TEST_MYSQL=jdbc:mysql://... ./mvnw test -Dtest=WatchBoardBenchmark
 * -Dsurefire.excludedGroups=}; without a MySQL on H2 in memory, which needs {@code
 * -Dtest.argLine=-Xmx6g}.
 */
@BenchmarkTest
@Import(TestTown.class)
class WatchBoardBenchmark {

    private static final Logger log = LoggerFactory.getLogger(WatchBoardBenchmark.class);

    /** Open steps, in thousands. */
    private static final int THOUSANDS = Integer.getInteger("thousands", 1000);

    private static final int ROUNDS = 60;

    @Autowired private TestTown town;
    @Autowired private WorkBoxes boxes;
    @Autowired private WatchBoard board;
    @Autowired private JdbcClient jdbc;
    @Autowired private JdbcTemplate template;

    @Test
    void boardOfATownAgainstTheFirstPageOfAnInbox() throws IOException {
        fill();
        Actor clerk = town.who(Post.COMMUNITY_CLERK, "HQ");
        Actor inspector = town.who(Post.INSPECTOR, "SL");
        var overdue = BoardFilter.of(Part.OVERDUE, "SL");
        Runnable inbox = () -> boxes.page(clerk, Box.TO_CLAIM, InboxFilter.NONE, null, 50);
        Runnable figures = () -> board.figures(inspector, "SL");
        Runnable page = () -> board.page(inspector, overdue, null, 50);
        Runnable shares = () -> board.shares(inspector, overdue, By.UNIT);
        List<Runnable> all = List.of(inbox, figures, page, shares);
        List<List<Double>> times = new ArrayList<>();
        all.forEach(one -> times.add(new ArrayList<>()));
        for (int round = -20; round < ROUNDS; round++) {
            for (int i = 0; i < all.size(); i++) {
                long start = System.nanoTime();
                all.get(i).run();
                if (round >= 0) {
                    times.get(i).add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        report(times.stream().map(WatchBoardBenchmark::median).toList());
    }

    private static void report(List<Double> ms) throws IOException {
        double inbox = ms.get(0);
        String text =
                """
                | %,d open steps, a tenth overdue | ms, median | times the inbox page |
                | --- | --- | --- |
                | first page of an inbox, 50 rows | %.1f | 1 |
                | figures of the board | %.1f | %.1f |
                | first page of the board, 50 rows | %.1f | %.1f |
                | figures and first page | %.1f | **%.1f** (target 5) |
                | shares by unit, each counted to 500 | %.1f | %.1f |
                """
                        .formatted(
                                THOUSANDS * 1000,
                                inbox,
                                ms.get(1),
                                ms.get(1) / inbox,
                                ms.get(2),
                                ms.get(2) / inbox,
                                ms.get(1) + ms.get(2),
                                (ms.get(1) + ms.get(2)) / inbox,
                                ms.get(3),
                                ms.get(3) / inbox);
        log.info("\n{}", text);
        Files.writeString(Path.of("target", "benchmark-board.md"), text);
    }

    /** Steps are written as rows, a thousand at once. */
    private void fill() {
        jdbc.sql(
                        """
                        insert into work_subject (ref, kind, title, title_en, place, unit, lane, urgent, started_at)
                        values ('BM-1', 'case', '暴露垃圾', 'Litter', '菜市场', 'HQ01', 'general', false, '2026-03-01 01:00:00')
                        """)
                .update();
        jdbc.sql("create table digit (d int primary key)").update();
        jdbc.sql("insert into digit values (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)").update();
        for (int thousand = 0; thousand < THOUSANDS; thousand++) {
            long first = 10_000_000L + thousand * 1000L;
            String number = first + " + a.d * 100 + b.d * 10 + c.d";
            String grids =
                    "concat(case mod(b.d, 4) when 0 then 'HQ' when 1 then 'LY' when 2 then 'MQ'"
                            + " else 'XF' end, '0', cast(1 + mod(c.d, 6) as char(1)))";
            String due =
                    // a tenth of them overdue, by up to ten days
                    "timestampadd(second, (case when a.d = 0 then -1 else 9 end) * (1 + mod(("
                            + number
                            + ") * 7919, 864000)), timestamp '2026-03-02 01:00:00')";
            jdbc.sql(
                            """
                            insert into work_item (id, task_id, subject_ref, process, definition_id, step, step_name,
                              step_name_en, unit, post, state, offered_at, due_at, version)
                            select %1$s, concat('bm', %1$s), 'BM-1', 'general', 'x', 'handle', '现场处理', 'Handle',
                              %2$s, 'grid-worker', 'OFFERED', '2026-03-01 01:00:00', %3$s, 0
                            from digit a, digit b, digit c
                            """
                                    .formatted(number, grids, due))
                    .update();
            jdbc.sql(
                            """
                            insert into step_clock (work_item_id, subject_ref, process, step, step_name, step_name_en,
                              matter, unit, post, urgent, unit_1, unit_2, unit_3, unit_4, limit_text, limit_origin,
                              calendar_unit, started_why, started_at, extended_millis, used_millis, due_at,
                              provisional, state, rung, version)
                            select id, subject_ref, process, step, step_name, step_name_en, 'SR0101', unit, post, false,
                              'YC', 'SL', left(unit, 2), unit, '1wd', 'ITEM', unit, 'OFFERED', offered_at, 0, 0, due_at,
                              false, 'RUNNING', 0, 0
                            from work_item where id >= ? and id < ?
                            """)
                    .params(first, first + 1000)
                    .update();
            jdbc.sql(
                            """
                            insert into work_offer (id, work_item_id, audience, due_at)
                            select id, id, concat('community-clerk@', left(unit, 2)), due_at
                            from work_item where id >= ? and id < ?
                            """)
                    .params(first, first + 1000)
                    .update();
        }
        boolean mysql = TestDatabase.mysql().isPresent();
        String analyze = mysql ? "table work_item, step_clock, work_offer, work_subject" : "";
        template.execute("analyze " + analyze);
    }

    private static double median(List<Double> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
