package org.gridcase.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.gridcase.inbox.Box;
import org.gridcase.inbox.InboxFilter;
import org.gridcase.inbox.InboxRow;
import org.gridcase.inbox.WorkBoxes;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Holding;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Slice;
import org.gridcase.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The inbox of a person with three posts at 10,000 and at 1,000,000 open tasks on real MySQL, next
 * to the engine's own query for candidate groups. The tables are filled by SQL. Writes
 * target/benchmark-inbox.md; the command is in docs/benchmarks.md.
 */
@BenchmarkTest
class InboxVolumeBenchmark {

    private static final Logger log = LoggerFactory.getLogger(InboxVolumeBenchmark.class);

    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("benchmark.tasks", 1_000_000);
    private static final int UNITS = 300;
    private static final int WARM_UP = 300;
    private static final int PAGE = 20;
    private static final int SHORT_PAGE = 10;
    private static final int FAR = 900;

    private static final Actor OFFICER =
            new Actor(
                    "B0001",
                    "测试",
                    List.of(
                            Holding.own(Post.TOWN_OFFICER, "U1"),
                            Holding.own(Post.TOWN_OFFICER, "U2"),
                            Holding.own(Post.TOWN_OFFICER, "U3")));

    private static final Map<String, InboxFilter> FILTERS = new LinkedHashMap<>();

    static {
        FILTERS.put("first page", InboxFilter.NONE);
        FILTERS.put("first page, one path", new InboxFilter("general", null, null, false));
        FILTERS.put("first page, one step", new InboxFilter(null, "handle", null, false));
        FILTERS.put("first page, a word", new InboxFilter(null, null, "事项", false));
        FILTERS.put("first page, overdue", new InboxFilter(null, null, null, true));
    }

    @Autowired private WorkBoxes boxes;
    @Autowired private TaskService tasks;
    @Autowired private JdbcClient jdbc;

    @Test
    void pagesOfAnInboxAmongManyTasks() throws Exception {
        TestDatabase.mysql().orElseThrow(() -> new IllegalStateException("MySQL only"));
        fill(0, FEW);
        for (int i = 0; i < WARM_UP; i++) {
            FILTERS.values().forEach(filter -> page(filter, null, PAGE));
            boxes.counts(OFFICER);
        }
        Map<String, Double> few = measured();
        fill(FEW, MANY);
        Map<String, Double> many = measured();
        var table = new StringBuilder("| | ms at %,d | ms at %,d | ratio |%n".formatted(FEW, MANY));
        table.append("| --- | --- | --- | --- |\n");
        few.forEach(
                (what, before) ->
                        table.append(
                                "| %s | %.2f | %.2f | %.2f |%n"
                                        .formatted(
                                                what,
                                                before,
                                                many.get(what),
                                                many.get(what) / before)));
        String far = farPage();
        table.append(
                "page %d of %d rows: %.2f ms, page 1: %.2f ms%n"
                        .formatted(
                                FAR,
                                SHORT_PAGE,
                                median(20, () -> page(InboxFilter.NONE, far, SHORT_PAGE)),
                                median(20, () -> page(InboxFilter.NONE, null, SHORT_PAGE))));
        Files.writeString(Path.of("target/benchmark-inbox.md"), table.toString());
        log.info("inbox among many tasks:\n{}", table);
    }

    private Map<String, Double> measured() {
        Map<String, Double> millis = new LinkedHashMap<>();
        FILTERS.forEach(
                (what, filter) -> millis.put(what, median(40, () -> page(filter, null, PAGE))));
        millis.put("counts", median(40, () -> boxes.counts(OFFICER)));
        millis.put("the engine's candidate groups", median(3, this::byCandidateGroups));
        return millis;
    }

    private Slice<InboxRow> page(InboxFilter filter, String cursor, int size) {
        Slice<InboxRow> page = boxes.page(OFFICER, Box.TO_CLAIM, filter, cursor, size);
        if (page.items().size() != size) {
            throw new IllegalStateException("not a whole page");
        }
        return page;
    }

    private void byCandidateGroups() {
        tasks.createTaskQuery()
                .taskCandidateGroupIn(List.copyOf(OFFICER.audiences()))
                .orderByDueDate()
                .asc()
                .listPage(0, PAGE);
    }

    private String farPage() {
        String cursor = null;
        for (int page = 1; page < FAR; page++) {
            cursor = page(InboxFilter.NONE, cursor, SHORT_PAGE).next();
        }
        return cursor;
    }

    private static double median(int times, Runnable work) {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[times / 2];
    }

    /** Open tasks number {@code from} to {@code to}, in our tables and in the engine's. */
    private void fill(int from, int to) {
        for (int start = from; start < to; start += 50_000) {
            int end = Math.min(to, start + 50_000);
            jdbc.sql("create table filling (n int primary key)").update();
            jdbc.sql("insert into filling select * from " + NUMBERS + " where n >= ? and n < ?")
                    .params(start, start, end)
                    .update();
            insert(
                    "work_subject (ref, kind, title, title_en, place, unit, lane, urgent, started_at)",
                    "concat('B-', n), 'case', '测试事项', 'Test', '某处', 'U1',"
                            + " elt(1 + (n div 300) % 2, 'general', 'coordination'), false, '2026-03-01'");
            insert(
                    "work_item (id, task_id, subject_ref, process, definition_id, step, step_name,"
                            + " step_name_en, unit, post, state, offered_at, due_at, version)",
                    "n, concat('t', n), concat('B-', n), 'general', 'd', elt(1 + (n div 300) % 2, 'handle',"
                            + " 'settle'), '处理', 'Handle', concat('U', n % 300), 'town-officer',"
                            + " 'OFFERED', '2026-03-01', "
                            + DUE
                            + ", 0");
            insert(
                    "work_offer (id, work_item_id, audience, due_at, step, lane)",
                    "n, n, concat('town-officer@U', n % "
                            + UNITS
                            + "), "
                            + DUE
                            + ", elt(1 + (n div 300) % 2, 'handle', 'settle'), elt(1 + (n div 300)"
                            + " % 2, 'general', 'coordination')");
            insert(
                    "ACT_RU_TASK (ID_, REV_, NAME_, CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_)",
                    "concat('t', n), 1, 'handle', '2026-03-01', " + DUE + ", 1");
            insert(
                    "ACT_RU_IDENTITYLINK (ID_, REV_, TYPE_, GROUP_ID_, TASK_ID_)",
                    "concat('l', n), 1, 'candidate', concat('town-officer@U', n % "
                            + UNITS
                            + "), concat('t', n)");
            jdbc.sql("drop table filling").update();
        }
        for (String table :
                List.of(
                        "work_subject",
                        "work_item",
                        "work_offer",
                        "ACT_RU_TASK",
                        "ACT_RU_IDENTITYLINK")) {
            jdbc.sql("analyze table " + table).query().listOfRows();
        }
    }

    private static final String DIGIT =
            "(select 0 d union all select 1 union all select 2 union all select 3 union all select 4"
                    + " union all select 5 union all select 6 union all select 7 union all select 8"
                    + " union all select 9)";

    /** A hundred thousand numbers from a parameter on. */
    private static final String NUMBERS =
            "(select ? + a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d n from "
                    + String.join(
                            ", ",
                            DIGIT + " a",
                            DIGIT + " b",
                            DIGIT + " c",
                            DIGIT + " e",
                            DIGIT + " f")
                    + ") x";

    /** Spread over two months around the test's clock. */
    private static final String DUE =
            "timestamp('2026-02-01') + interval (n * 7919 % 86400) minute";

    private void insert(String into, String values) {
        jdbc.sql("insert into " + into + " select " + values + " from filling").update();
    }
}
