package org.gridcase.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.modelcheck.ModelRefused;
import org.gridcase.modelling.DraftView;
import org.gridcase.modelling.Drafts;
import org.gridcase.modelling.ExtraStep;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Units;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Invalid;
import org.gridcase.testing.RowCounts;
import org.gridcase.testing.TestClock;
import org.gridcase.trial.ReplayView.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The decisions of closed cases are run through drafts of the coordination path. */
@CaseTest
@Import({RowCounts.class, ReplayDriver.class})
class ReplayTest {

    private static final String MATTER = "GG0201";
    private static final AtomicInteger tests = new AtomicInteger();

    @Autowired private ReplayDriver replay;
    @Autowired private Replays replays;
    @Autowired private Drafts drafts;
    @Autowired private CaseDriver driver;
    @Autowired private Units units;
    @Autowired private RowCounts rows;
    @Autowired private TestClock clock;

    private Actor author;

    /** Later than any test before has closed its cases. */
    @BeforeEach
    void anAdministratorLaterThanOthers() {
        clock.advance(Duration.ofDays(250 + 20L * tests.incrementAndGet()));
        author = driver.town.administrator("回放管理员");
    }

    @Test
    void theUnchangedModelMakesNoDifference() {
        String plain = closed(driver.raisedByResident(MATTER, "HQ01"));
        String passedOn = passedOnAndBack();
        String hard = toADepartment();

        ReplayView view = replay.replayed(author, begun(UnaryOperator.identity()), 3);

        assertThat(view.state()).isEqualTo(State.DONE);
        assertThat(List.of(view.total(), view.played(), view.same())).containsOnly(3);
        assertThat(view.lateAfter()).isEqualTo(view.lateBefore());
        for (String number : List.of(plain, passedOn, hard)) {
            assertThat(replays.one(author, view.id(), number).verdict()).isEqualTo(Verdict.SAME);
        }
    }

    @Test
    void aStepMoreIsWhereAllOfThemStick() {
        String one = closed(driver.raisedByResident(MATTER, "HQ01"));
        closed(driver.raisedByResident(MATTER, "HQ02"));
        DraftView draft = drafts.begin(author, "coordination", null);
        drafts.edit(author, draft.id());
        ExtraStep.addedTo(drafts.files(author, draft.id()))
                .forEach((name, text) -> drafts.save(author, draft.id(), name, text));

        Map<String, Long> before = townRows();
        ReplayView view = replay.replayed(author, draft.id(), 2);
        assertThat(townRows()).isEqualTo(before);

        assertThat(view.stuck()).isEqualTo(2);
        ReplayedCase stuck = replays.one(author, view.id(), one);
        assertThat(stuck.stuckAt())
                .extracting(ReplayedCase.Step::step)
                .containsExactly(ExtraStep.STEP);
        assertThat(stuck.first().would().step()).isEqualTo(ExtraStep.STEP);
        assertThat(stuck.present().get("coordination")).containsExactly(ExtraStep.STEP);
        assertThat(stuck.gone().get("coordination")).containsKey("settle");
        assertThat(replays.cases(author, view.id(), Verdict.STUCK, 10)).hasSize(2);

        // the second administrator sees it, and is told when the draft is another one since
        Actor second = driver.town.administrator("回放管理员");
        assertThat(replays.latest(second, draft.id())).contains(view);
        drafts.save(
                author,
                draft.id(),
                ExtraStep.MODEL,
                drafts.files(author, draft.id()).get(ExtraStep.MODEL).replace("复查", "再查"));
        assertThat(replays.latest(second, draft.id()).orElseThrow().outdated()).isTrue();
    }

    @Test
    void anotherLimitShowsOtherDatesAndWhoWouldHaveBeenLate() {
        String number = driver.raisedByResident(MATTER, "HQ01");
        clock.advance(Duration.ofDays(5));
        closed(number);
        // five working days to settle become four working hours
        long draft =
                begun(
                        model ->
                                model.replace(
                                        "name=\"limit\" value=\"settle\"",
                                        "name=\"limit\" value=\"assign\""));

        ReplayView view = replay.replayed(author, draft, 1);

        assertThat(view.otherDates()).isEqualTo(1);
        assertThat(view.lateAfter()).isEqualTo(view.lateBefore() + 1);
        ReplayedCase other = replays.one(author, view.id(), number);
        ReplayedCase.Both settle =
                other.steps().stream()
                        .filter(step -> step.step().step().equals("settle"))
                        .findFirst()
                        .orElseThrow();
        assertThat(settle.otherDates()).isTrue();
        assertThat(settle.would().limit()).isEqualTo("4wh");
        assertThat(settle.would().dueAt()).isBefore(settle.was().dueAt());
        assertThat(other.steps().stream().filter(ReplayedCase.Both::otherDates)).hasSize(1);
        assertThat(other.first()).isNull();
    }

    @Test
    void anotherWayAtAGatewayIsFoundWhereItBegins() {
        String onTheSpot = closed(driver.raisedByResident(MATTER, "HQ01"));
        Actor clerk = driver.town.who(Post.COMMUNITY_CLERK, "HQ");
        String later = driver.reported(clerk, MATTER, "HQ01", null);
        driver.done(later, "accept", Map.of("words", "现场看过"));
        closed(later);
        long draft = begun(model -> model.replace("${onTheSpot == true}", "${onTheSpot == false}"));

        ReplayView view = replay.replayed(author, draft, 2);

        ReplayedCase stuck = replays.one(author, view.id(), onTheSpot);
        assertThat(stuck.verdict()).isEqualTo(Verdict.STUCK);
        assertThat(stuck.first().would().step()).isEqualTo("accept");
        ReplayedCase shorter = replays.one(author, view.id(), later);
        assertThat(shorter.verdict()).isEqualTo(Verdict.OTHER_WAY);
        assertThat(shorter.first().was().step()).isEqualTo("accept");
        assertThat(shorter.first().would()).isNull();
    }

    @Test
    void cancelledItIsOverAndWhatIsDoneStays() {
        closed(driver.raisedByResident(MATTER, "HQ01"));
        long draft = begun(UnaryOperator.identity());
        try (var waiting = replay.held()) {
            ReplayView begun = replays.begin(author, draft, 1);
            assertThat(begun.state()).isEqualTo(State.RUNNING);
            assertThatThrownBy(() -> replays.begin(author, draft, 1))
                    .as("one at a time")
                    .isInstanceOf(Conflict.class);
            replays.cancel(author, begun.id());
            waiting.close();

            ReplayView over = replays.view(author, begun.id());
            assertThat(over.state()).isEqualTo(State.CANCELLED);
            assertThat(over.played()).as("nothing is counted after it").isZero();
            replays.cancel(author, begun.id());
            assertThat(replays.view(author, begun.id())).isEqualTo(over);
        }
        assertThat(replay.replayed(author, draft, 1).state()).isEqualTo(State.DONE);
    }

    @Test
    void whatCannotBeReplayedIsRefused() {
        long draft = begun(UnaryOperator.identity());
        assertThatThrownBy(() -> replays.begin(author, draft, 0)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> replays.begin(author, draft, 1001)).isInstanceOf(Invalid.class);
        Actor clerk = driver.town.who(Post.COMMUNITY_CLERK, "HQ");
        assertThatThrownBy(() -> replays.begin(clerk, draft, 1)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> replays.latest(clerk, draft)).isInstanceOf(Denied.class);
        long broken = begun(model -> model.replace("${onTheSpot == true}", "${onTheSpot.x}"));
        assertThatThrownBy(() -> replays.begin(author, broken, 1)).isInstanceOf(ModelRefused.class);
    }

    private String closed(String number) {
        driver.done(number, "settle", Map.of("agreement", "双方同意本周内清理"));
        driver.done(number, "receiveResult", Map.of("opinion", "同意"));
        return answered(number);
    }

    private String answered(String number) {
        clock.advance(Duration.ofMinutes(10));
        driver.done(number, "verify", Map.of("outcome", "settled", "findings", "现场已清理干净"));
        driver.done(number, "answer", Map.of("answeredBy", "phone", "words", "已处理完毕"));
        return number;
    }

    /** Escalated to the town, and its result returned once. */
    private String passedOnAndBack() {
        String number = driver.raisedByResident(MATTER, "HQ02");
        clock.advance(Duration.ofHours(3));
        driver.pressed(number, "settle", "escalated");
        clock.advance(Duration.ofHours(5));
        driver.done(number, "settle", Map.of("agreement", "镇里协调解决"));
        clock.advance(Duration.ofHours(20));
        driver.pressed(number, "receiveResult", "returned");
        clock.advance(Duration.ofHours(2));
        return closed(number);
    }

    /** Nobody claims it in time, so the dispatcher names a department, which gives it back. */
    private String toADepartment() {
        String number = driver.raisedByResident(MATTER, "HQ01");
        driver.pressed(number, "settle", "departments");
        // to the very moment: on a clock that is set forward, timers would fire late
        Instant over = driver.at(number, "claimHardMatter").dueAt();
        driver.after(Duration.between(clock.instant(), over));
        WorkItemView assign = driver.at(number, "assignDepartment");
        List<String> known =
                units.departmentsFor("HQ01").stream().map(unit -> unit.code()).limit(2).toList();
        driver.done(assign, Map.of("assignedDepartments", known, "words", "请两部门共同办理"));
        clock.advance(Duration.ofHours(1));
        driver.open(number, "departmentHandles")
                .forEach(step -> driver.done(step, Map.of("result", "已办理")));
        driver.done(number, "receiveResult", Map.of("opinion", "同意"));
        return answered(number);
    }

    private long begun(UnaryOperator<String> change) {
        DraftView draft = drafts.begin(author, "coordination", null);
        drafts.edit(author, draft.id());
        String model = drafts.files(author, draft.id()).get(ExtraStep.MODEL);
        drafts.save(author, draft.id(), ExtraStep.MODEL, change.apply(model));
        return draft.id();
    }

    private Map<String, Long> townRows() {
        Map<String, Long> counts = new TreeMap<>(rows.now());
        counts.keySet().removeIf(table -> table.startsWith("model_replay"));
        return counts;
    }
}
