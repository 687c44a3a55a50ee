package org.gridcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.gridcase.casework.ReportDesk;
import org.gridcase.casework.ReportMatter;
import org.gridcase.inbox.StepDrafts;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Requests;
import org.gridcase.shared.attachment.Attachments;
import org.gridcase.shared.schedule.Chore;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.TestClock;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What nobody needs any more goes by itself, and not a day too early. */
@GridCaseTest
@Import(TestTown.class)
class HousekeepingTest {

    @Autowired private List<Chore> chores;
    @Autowired private TestTown town;
    @Autowired private Requests requests;
    @Autowired private ReportDesk reportDesk;
    @Autowired private StepDrafts stepDrafts;
    @Autowired private Attachments attachments;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    @Autowired private TestClock clock;

    @Test
    void idsOfRequestsAreForgottenAfterAMonthHoweverManyThereAre() {
        clock.set(TestClock.START.minus(Duration.ofDays(900)));
        String old = "old-" + Ids.next();
        transaction.executeWithoutResult(
                status -> {
                    for (int i = 0; i < 10_001; i++) {
                        requests.once(old + "-" + i, "S0001", "test", () -> {});
                    }
                });
        clock.advance(Duration.ofDays(29));
        run("forget-requests");
        assertThat(recorded(old)).isEqualTo(10_001);
        clock.advance(Duration.ofDays(2));
        requests.once(old + "-young", "S0001", "test", () -> {});
        run("forget-requests");
        assertThat(recorded(old)).isEqualTo(1);
    }

    @Test
    void halfWrittenReportsAreForgottenAfterAWeek() {
        Actor worker = town.gridWorker("XF02");
        reportDesk.keep(worker, half());
        clock.advance(Duration.ofDays(7).minusHours(1));
        run("forget-report-drafts");
        assertThat(reportDesk.draft(worker)).isPresent();
        clock.advance(Duration.ofHours(2));
        run("forget-report-drafts");
        assertThat(rows("report_draft where staff_id = '" + worker.staffId() + "'")).isZero();
    }

    @Test
    void halfTypedFormsAreForgottenAfterTwoMonths() {
        Actor worker = town.gridWorker("XF02");
        long item = someItem();
        stepDrafts.keep(worker, item, Map.of("words", "一半"));
        clock.advance(Duration.ofDays(59));
        run("forget-step-drafts");
        assertThat(stepDrafts.of(worker, item)).isNotEmpty();
        clock.advance(Duration.ofDays(2));
        run("forget-step-drafts");
        assertThat(stepDrafts.of(worker, item)).isEmpty();
    }

    @Test
    void uploadsThatNoFormTookAreForgotten() {
        attachments.draft("S0001", "old.txt", new ByteArrayInputStream("old".getBytes()));
        clock.advance(Attachments.DRAFT_LIFE.plusHours(1));
        run("forget-uploads");
        assertThat(attachments.drafts("S0001")).isEmpty();
    }

    private void run(String name) {
        chores.stream().filter(chore -> chore.name().equals(name)).findFirst().orElseThrow().run();
    }

    private int recorded(String prefix) {
        return rows("request_record where request_id like '" + prefix + "-%'");
    }

    private int rows(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }

    private static ReportMatter half() {
        return new ReportMatter(
                null, null, "路灯不", null, null, null, null, null, null, null, List.of());
    }

    /** A step of a subject of nobody's. */
    private long someItem() {
        long id = Ids.next();
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql(
                        "insert into work_subject (ref, kind, title, title_en, place, unit, lane,"
                                + " urgent, started_at) values (?, 'case', '测试', 'test', '测试', 'XF02',"
                                + " 'general', false, ?)")
                .params("H-" + id, now)
                .update();
        jdbc.sql(
                        "insert into work_item (id, task_id, subject_ref, process, definition_id,"
                                + " step, step_name, step_name_en, unit, post, state, offered_at,"
                                + " due_at, version) values (?, ?, ?, 'general', 'x', 'handle', '处理',"
                                + " 'Handle', 'XF02', 'grid-worker', 'DONE', ?, ?, 0)")
                .params(id, "t-" + id, "H-" + id, now, now)
                .update();
        return id;
    }
}
