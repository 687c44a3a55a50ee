package org.gridcase.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * The watch board of a town with a million open steps, a tenth of them overdue, of 150 matters in
 * the hands of 490 people, against the first page of an inbox in the same database; medians,
 * interleaved. Writes target/benchmark-board.md.
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

    private static final String INBOX = "first page of an inbox, 50 rows";
    private static final String FIGURES = "figures of the board";
    private static final String PAGE = "first page of the board, 50 rows";
    private static final String BOTH = "figures and first page (target 5)";

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
        Map<String, Runnable> all = new LinkedHashMap<>();
        all.put(INBOX, () -> boxes.page(clerk, Box.TO_CLAIM, InboxFilter.NONE, null, 50));
        all.put(FIGURES, () -> board.figures(inspector, "SL"));
        all.put(PAGE, () -> board.page(inspector, overdue, null, 50));
        for (By by : By.values()) {
            all.put(
                    "shares by " + by.name().toLowerCase(Locale.ROOT),
                    () -> board.shares(inspector, overdue, by));
        }
        Map<String, List<Double>> times = new LinkedHashMap<>();
        all.keySet().forEach(name -> times.put(name, new ArrayList<>()));
        for (int round = -20; round < ROUNDS; round++) {
            for (var one : all.entrySet()) {
                long start = System.nanoTime();
                one.getValue().run();
                if (round >= 0) {
                    times.get(one.getKey()).add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((name, ms) -> medians.put(name, median(ms)));
        medians.put(BOTH, medians.get(FIGURES) + medians.get(PAGE));
        report(medians);
    }

    private static void report(Map<String, Double> ms) throws IOException {
        var text =
                new StringBuilder(
                        """
                        | %,d open steps, a tenth overdue | ms, median | times the inbox page |
                        | --- | --- | --- |
                        """
                                .formatted(THOUSANDS * 1000));
        ms.forEach(
                (name, each) ->
                        text.append(
                                "| %s | %.1f | %.1f |\n"
                                        .formatted(name, each, each / ms.get(INBOX))));
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
                              matter, unit, post, holder, urgent, unit_1, unit_2, unit_3, unit_4, limit_text, limit_origin,
                              calendar_unit, started_why, started_at, extended_millis, used_millis, due_at,
                              provisional, state, rung, version)
                            select id, subject_ref, process, concat('step', cast(mod(id, 12) as char(2))), step_name,
                              step_name_en, concat('SR', cast(mod(id, 150) as char(3))), unit, post,
                              case when mod(id, 3) > 0 then concat('P', cast(mod(id, 490) as char(3))) end, false,
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
