package org.gridcase.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gridcase.audit.AuditEntry;
import org.gridcase.audit.AuditTrail;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.testing.Invariants;
import org.gridcase.workflow.Spot;
import org.gridcase.workflow.StepMove.Stand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case that is stuck goes to another step: two people, a reason, inbox and clocks follow. */
@CaseTest
@Import(ReleasedVersions.class)
class StuckCasesTest {

    private static final String MATTER = "GG0201";
    private static final String EMERGENCY = "AQ0101";

    @Autowired private StuckCases stuck;
    @Autowired private ReleasedVersions versions;
    @Autowired private CaseDriver driver;
    @Autowired private AuditTrail audit;
    @Autowired private Invariants invariants;
    @Autowired private JdbcClient jdbc;

    private Actor author;
    private Actor second;

    @BeforeEach
    void twoAdministrators() {
        author = versions.administrator("甲");
        second = versions.administrator("乙");
    }

    @AfterEach
    void invariantsHold() {
        invariants.hold();
    }

    @Test
    void theOldStepEndsWithItsClockAndTheOtherBeginsWithOneOfItsOwn() {
        String number = driver.reported(MATTER, "HQ01");
        WorkItemView old = driver.at(number, "settle");
        driver.worker(old);
        driver.after(Duration.ofDays(20));
        MoveView move = asked(number, "receiveResult");
        assertThat(driver.at(number, "settle").id()).as("nothing yet").isEqualTo(old.id());

        assertThat(stuck.approve(second, move.id(), "m" + move.id()).state())
                .isEqualTo(MoveState.MOVED);
        assertThat(stuck.approve(second, move.id(), "m" + move.id()).state())
                .as("sent twice")
                .isEqualTo(MoveState.MOVED);

        List<WorkItemView> open = driver.open(number);
        assertThat(open).extracting(WorkItemView::step).containsExactly("receiveResult");
        assertThat(open.get(0).dueAt()).isAfter(driver.clock.instant());
        assertThat(
                        jdbc.sql(
                                        "select concat(w.state, c.state, c.outcome, coalesce(c.ladder, '-'))"
                                                + " from work_item w join step_clock c on"
                                                + " c.work_item_id = w.id where w.id = ?")
                                .param(old.id())
                                .query(String.class)
                                .single())
                .isEqualTo("WITHDRAWNSTOPPEDmoved-");
        AuditEntry told = audit.of("case:" + number, null, 1).items().get(0);
        assertThat(told.action()).isEqualTo("case.moved");
        assertThat(told.by().name()).isEqualTo(second.name());
        assertThat(told.words()).isEqualTo("承办人已离任");
        assertThat(told.details()).containsEntry("asked", author.name());
        invariants.hold();

        driver.done(number, "receiveResult", Map.of("opinion", "同意"));
        assertThat(driver.open(number)).extracting(WorkItemView::step).containsExactly("verify");
    }

    @Test
    void oneBranchOfManyIsMovedAndTheOthersStay() {
        String number = driver.reported(EMERGENCY, "HQ01");
        List<Stand> before = stuck.stands(author, number);
        Stand one =
                before.stream().filter(s -> s.spot().id().equals("acknowledge")).findFirst().get();
        assertThat(stuck.targets(author, one)).extracting(Spot::id).containsExactly("respond");
        MoveView move = stuck.ask(author, number, one.activity(), "respond", "系统故障", null);
        stuck.approve(second, move.id(), null);

        assertThat(driver.open(number, "respond")).hasSize(1);
        assertThat(stuck.stands(author, number)).hasSameSizeAs(before);
    }

    @Test
    void aCalledProcessEndsWithThePlaceThatCalledIt() {
        String number = driver.reported(MATTER, "HQ01");
        driver.done(number, "settle", Map.of("agreement", "双方同意"));
        driver.done(number, "receiveResult", Map.of("opinion", "同意"));
        assertThat(driver.open(number)).extracting(WorkItemView::step).containsExactly("verify");
        Stand call =
                stuck.stands(author, number).stream()
                        .filter(stand -> stand.spot().kind() == Spot.Kind.CALL)
                        .findFirst()
                        .orElseThrow();
        MoveView move = stuck.ask(author, number, call.activity(), "settle", "需要重新商处", null);
        stuck.approve(second, move.id(), null);
        assertThat(driver.open(number)).extracting(WorkItemView::step).containsExactly("settle");
    }

    @Test
    void askedByOneDecidedByAnotherAndByNobodyElse() {
        String number = driver.reported(MATTER, "HQ01");
        Actor clerk = driver.town.who(Post.COMMUNITY_CLERK, "HQ");
        String activity = stand(number).activity();
        assertThatThrownBy(() -> stuck.stands(clerk, number)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> stuck.ask(clerk, number, activity, "receiveResult", "试试", null))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> stuck.stands(author, "HQ-20260101-9999"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stuck.ask(author, number, activity, "verify", "试试", null))
                .as("of another process")
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> stuck.ask(author, number, activity, "receiveResult", " ", null))
                .isInstanceOf(Invalid.class);

        MoveView move = asked(number, "receiveResult");
        assertThatThrownBy(() -> asked(number, "accept")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> stuck.approve(author, move.id(), null)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> stuck.approve(clerk, move.id(), null)).isInstanceOf(Denied.class);
        assertThat(stuck.refuse(second, move.id(), "再等等", null).state())
                .isEqualTo(MoveState.REFUSED);
        assertThatThrownBy(() -> stuck.approve(second, move.id(), null))
                .isInstanceOf(Conflict.class);
        assertThat(driver.open(number)).extracting(WorkItemView::step).containsExactly("settle");
    }

    @Test
    void whatWentOnByItselfIsNotMoved() {
        String number = driver.reported(MATTER, "HQ01");
        MoveView move = asked(number, "accept");
        driver.done(number, "settle", Map.of("agreement", "双方同意"));
        assertThatThrownBy(() -> stuck.approve(second, move.id(), null))
                .isInstanceOf(Conflict.class);
        assertThat(driver.open(number))
                .extracting(WorkItemView::step)
                .containsExactly("receiveResult");
    }

    private MoveView asked(String number, String to) {
        return stuck.ask(author, number, stand(number).activity(), to, "承办人已离任", null);
    }

    private Stand stand(String number) {
        List<Stand> stands = stuck.stands(author, number);
        assertThat(stands).hasSize(1);
        return stands.get(0);
    }
}
