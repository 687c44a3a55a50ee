package org.gridcase.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.organisation.Actor;
import org.gridcase.testing.Invariants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever of the inbox is lost or wrong comes back from the engine. */
@CaseTest
class RebuiltBoxesTest {

    @Autowired private CaseDriver driver;
    @Autowired private RebuiltBoxes rebuilt;
    @Autowired private WorkItems workItems;
    @Autowired private Invariants invariants;
    @Autowired private JdbcClient jdbc;

    private List<String> cases;
    private List<String> before;

    /** In hand, offered to one unit, to several departments at once, side by side, put back. */
    @BeforeEach
    void workOfEveryKind() {
        String pool = driver.reported("GG0201", "NP01");
        driver.pressed(pool, "settle", "departments");
        String putBack = driver.reported("GG0201", "NP01");
        Actor clerk = driver.worker(driver.at(putBack, "settle"));
        workItems.putBack(clerk, driver.at(putBack, "settle").id(), "请同事办理", null);
        cases =
                List.of(
                        driver.reported("SR0101", "NP01"),
                        driver.reported("GG0201", "NP01"),
                        pool,
                        driver.reported("AQ0101", "NP01"),
                        putBack);
        before = boxes();
        assertThat(before).hasSizeGreaterThan(10);
    }

    @AfterEach
    void invariantsHold() {
        invariants.hold();
    }

    @Test
    void lostOffersComeBack() {
        damage("delete from work_offer where work_item_id in (%s)");
        assertThat(boxes()).isNotEqualTo(before);

        rebuilt.run();

        assertThat(boxes()).isEqualTo(before);
    }

    @Test
    void offersThatSaySomethingElseAreMadeAnew() {
        damage("update work_offer set lane = 'general', step = 'x' where work_item_id in (%s)");
        rebuilt.run();
        assertThat(boxes()).isEqualTo(before);

        damage("update work_offer set audience = concat('x', id) where work_item_id in (%s)");
        rebuilt.run();
        assertThat(boxes()).isEqualTo(before);
    }

    @Test
    void stepsThatTheEngineStillHasAreOpenAgainWithWhomItHasThem() {
        damage(
                "update work_item set state = 'DONE', assignee = null, done_by = 'nobody', outcome ="
                        + " 'lost', ended_at = offered_at where id in (%s)");

        rebuilt.run();

        assertThat(boxes()).isEqualTo(before);
    }

    @Test
    void whatTheEngineGaveToSomebodyLiesInNobodysBox() {
        String number = cases.get(1);
        WorkItemView settle = driver.at(number, "settle");
        driver.worker(settle);
        List<String> claimed = boxes();
        jdbc.sql("update work_item set state = 'OFFERED', assignee = null where id = ?")
                .param(settle.id())
                .update();

        rebuilt.run();

        assertThat(boxes()).isEqualTo(claimed);
    }

    @Test
    void aStepThatLiesNowhereIsOfferedAnewWithAClockOfItsOwn() {
        String number = cases.get(1);
        WorkItemView settle = driver.at(number, "settle");
        jdbc.sql("update work_item set task_id = concat('lost-', id) where id = ?")
                .param(settle.id())
                .update();

        rebuilt.run();

        WorkItemView again = driver.at(number, "settle");
        assertThat(again.id()).isNotEqualTo(settle.id());
        assertThat(again.unit()).isEqualTo(settle.unit());
        assertThat(again.dueAt()).isEqualTo(settle.dueAt());
    }

    @Test
    void aNightWithoutDifferencesWritesNothing() {
        List<Integer> versions = versions();
        List<Long> offers = offers();

        rebuilt.run();

        assertThat(versions()).isEqualTo(versions);
        assertThat(offers()).isEqualTo(offers);
    }

    private void damage(String sql) {
        String mine =
                "select id from (select w.id from work_item w where w.subject_ref in (:cases)"
                        + " and w.state in ('OFFERED', 'CLAIMED')) mine";
        jdbc.sql(sql.formatted(mine)).param("cases", cases).update();
    }

    /** Who has what, and in whose box the rest lies, without the numbers of its rows. */
    private List<String> boxes() {
        List<String> all = new ArrayList<>();
        all.addAll(
                texts(
                        "select concat_ws(' ', w.task_id, w.state, w.assignee, w.step, w.post, w.unit,"
                                + " w.due_at, w.done_by, w.outcome, w.ended_at) from work_item w"
                                + " where w.subject_ref in (:cases)"));
        all.addAll(
                texts(
                        "select concat_ws(' ', w.task_id, o.audience, o.step, o.lane, o.due_at,"
                                + " o.paused) from work_offer o join work_item w on w.id ="
                                + " o.work_item_id where w.subject_ref in (:cases)"));
        return all.stream().sorted().toList();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).params(Map.of("cases", cases)).query(String.class).list();
    }

    private List<Integer> versions() {
        return jdbc.sql("select version from work_item where subject_ref in (:cases) order by id")
                .params(Map.of("cases", cases))
                .query(Integer.class)
                .list();
    }

    private List<Long> offers() {
        return jdbc.sql(
                        "select o.id from work_offer o join work_item w on w.id = o.work_item_id"
                                + " where w.subject_ref in (:cases) order by o.id")
                .params(Map.of("cases", cases))
                .query(Long.class)
                .list();
    }
}
