package org.gridcase.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.gridcase.casework.CaseIntake;
import org.gridcase.casework.Cases;
import org.gridcase.casework.ReportMatter;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.supervision.OrderRegister;
import org.gridcase.supervision.OrderState;
import org.gridcase.supervision.OrderView;
import org.gridcase.supervision.WatchBoard;
import org.gridcase.testing.TestClock;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A supervisor finds the worst case on the watch board, urges ten at once and issues an order; the
 * head answers it, and it is released. The board follows by itself.
 */
@BrowserTest
class SupervisorAtWorkTest {
    private static final String GRID = "XF02";

    /** Reported on the eve of a long holiday it is late all the same. */
    private static final Duration BEYOND_ANY_HOLIDAY = Duration.ofDays(12);

    private static final double FOLLOWS_MILLIS = 20_000;

    @Autowired private Entrance entrance;
    @Autowired private TestTown town;
    @Autowired private CaseIntake intake;
    @Autowired private OrderRegister register;
    @Autowired private WatchBoard board;
    @Autowired private Cases cases;
    @Autowired private ManagementService jobs;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestClock clock;

    @Test
    void fromTheWorstCaseToTheReleasedOrder() {
        List<String> numbers = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            numbers.add(reported());
            clock.advance(Duration.ofMinutes(1));
        }
        clock.advance(BEYOND_ANY_HOLIDAY);
        String worst = numbers.get(0);
        Actor inspector = town.who(Post.INSPECTOR, "SL");
        Actor head = town.who(Post.GRID_ADMINISTRATOR, GRID);

        try (Visitor supervisor = entrance.signedIn(inspector, Screen.DESK)) {
            supervisor.goesTo("/supervision?unit=" + GRID);
            supervisor.sees(worst);
            supervisor.presses("选最急的 10 项");
            supervisor.sees("已选 10 项");
            supervisor.presses("催办");
            supervisor.confirms();
            supervisor.sees("已催办 10 个环节");
            supervisor.seesNoDialog();
            supervisor.opens(worst);
            supervisor.sees("催办“");
            supervisor.page().getByText("更多操作").first().click();
            supervisor.page().getByText("发督办单").last().click();
            supervisor.fills("督办要求", "群众多次反映，请立即清理并说明原因");
            supervisor.confirms();
            supervisor.waitsFor(() -> about(worst, inspector).size() == 1);
            supervisor.seesNoDialog();
        }
        String order = about(worst, inspector).get(0).number();

        try (Visitor leader = entrance.signedIn(head, Screen.PHONE)) {
            leader.goesTo("/");
            leader.sees("待我答复的督办单");
            leader.sees(order);
            leader.goesTo("/supervision/orders/" + order);
            leader.presses("书面答复");
            leader.fills("办理情况和超期原因", "已清理完毕，因车辆检修延误");
            leader.confirms();
            leader.waitsFor(() -> state(order, head) == OrderState.ANSWERED);
        }
        try (Visitor supervisor = entrance.signedIn(inspector, Screen.DESK)) {
            supervisor.goesTo("/supervision/orders");
            supervisor.sees(order);
            supervisor.goesTo("/supervision/orders/" + order);
            supervisor.sees("已清理完毕，因车辆检修延误");
            supervisor.presses("解除督办");
            supervisor.confirms();
            supervisor.waitsFor(() -> state(order, head) == OrderState.RELEASED);
            supervisor.sees("答复已通过，督办已解除");
        }
    }

    /** Nobody touches the page: a limit is used up, and later somebody ends the matter. */
    @Test
    void theBoardFollowsByItself() {
        String number = reported("XF05");
        // a minute before, so that nobody is signed out meanwhile
        clock.set(due(number).minusSeconds(60));
        Actor inspector = town.who(Post.INSPECTOR, "SL");

        try (Visitor supervisor = entrance.signedIn(inspector, Screen.DESK)) {
            supervisor.goesTo("/supervision?unit=XF05");
            supervisor.sees("这里没有要督办的环节");
            seesRows(supervisor, number, 0);

            climbsUntilItIsLate(number);
            seesRows(supervisor, number, 1);

            cases.withdraw(town.who(Post.GRID_ADMINISTRATOR, "SL"), number, "重复上报", null);
            seesRows(supervisor, number, 0);
        }
    }

    /** Some seconds later: the board gathers what happens. */
    private static void seesRows(Visitor supervisor, String number, int count) {
        // a row that went stays in the list, hidden
        assertThat(
                        supervisor
                                .page()
                                .locator("vaadin-grid")
                                .getByText(number)
                                .locator("visible=true"))
                .hasCount(
                        count, new LocatorAssertions.HasCountOptions().setTimeout(FOLLOWS_MILLIS));
    }

    private Instant due(String number) {
        return jdbc.sql("select due_at from step_clock where subject_ref = ?")
                .param(number)
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    private void climbsUntilItIsLate(String number) {
        String ladder =
                jdbc.sql("select ladder from step_clock where subject_ref = ?")
                        .param(number)
                        .query(String.class)
                        .single();
        while (board.figures(town.who(Post.INSPECTOR, "SL"), "XF05").overdue() == 0) {
            Job timer = jobs.createJobQuery().processInstanceId(ladder).singleResult();
            Instant at = timer.getDuedate().toInstant().plusSeconds(1);
            if (at.isAfter(clock.instant())) {
                clock.set(at);
            }
            jobs.executeJob(timer.getId());
        }
    }

    @Test
    void theBoardIsUsedOnATelephone() {
        String number = reported();
        clock.advance(BEYOND_ANY_HOLIDAY);

        try (Visitor supervisor =
                entrance.signedIn(town.who(Post.GRID_SUPERVISOR, GRID), Screen.PHONE)) {
            supervisor.goesTo("/supervision");
            assertThat(supervisor.page().locator("h1")).containsText("督办看板");
            assertThat(supervisor.page().locator(".gc-row").getByText(number)).isVisible();
            assertThat(supervisor.page().getByText("发督办单")).hasCount(0);
            int width =
                    (Integer) supervisor.page().evaluate("document.documentElement.scrollWidth");
            assertThat(width).as("nothing hangs over the edge").isLessThanOrEqualTo(390);
        }
    }

    private List<OrderView> about(String number, Actor actor) {
        return register.about(actor, number);
    }

    private OrderState state(String order, Actor actor) {
        return register.view(actor, order).order().state();
    }

    private String reported() {
        return reported(GRID);
    }

    private String reported(String grid) {
        return intake.report(
                        town.gridWorker(grid),
                        new ReportMatter(
                                null, "SR0101", "垃圾堆放多日", null, grid, "菜市场北门", null, null, null,
                                null, List.of()))
                .number();
    }
}
