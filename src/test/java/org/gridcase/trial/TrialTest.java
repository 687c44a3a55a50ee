package org.gridcase.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.modelcheck.ModelRefused;
import org.gridcase.modelcheck.Vocabulary;
import org.gridcase.modelling.DraftView;
import org.gridcase.modelling.Drafts;
import org.gridcase.modelling.ExtraStep;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.testing.RowCounts;
import org.gridcase.testing.TestClock;
import org.gridcase.trial.TrialNote.Type;
import org.gridcase.workflow.ModelBean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** A draft is played on a town on paper: everything happens as it would, and nothing happens. */
@CaseTest
@Import(RowCounts.class)
class TrialTest {

    private static final TrialStart RAISED = new TrialStart("GG0201", "HQ01", true, true);

    @Autowired private Trials trials;
    @Autowired private PaperTowns towns;
    @Autowired private Drafts drafts;
    @Autowired private Vocabulary vocabulary;
    @Autowired private ApplicationContext application;
    @Autowired private CaseDriver driver;
    @Autowired private RowCounts rows;
    @Autowired private TestClock clock;

    private TrialPlayer player;

    @BeforeEach
    void anAdministrator() {
        player = new TrialPlayer(trials, driver.town.administrator("试管理员"));
    }

    @AfterEach
    void nothingLeft() {
        trials.close();
    }

    @Test
    void aDraftWithAStepMoreIsPlayedToItsEndAndTheTownKnowsNothing() {
        long draft = draftWithTheStep();
        Map<String, Long> before = rows.now();
        Instant townTime = clock.instant();

        player.begin(draft, RAISED);
        player.done("settle", Map.of("agreement", "双方同意本周内清理"));
        assertThat(player.waiting()).containsExactly(ExtraStep.STEP);
        assertThat(player.now().open().get(0).post()).isEqualTo("community-clerk");
        player.done(ExtraStep.STEP, Map.of("words", "现场已复查"));
        player.done("receiveResult", Map.of("opinion", "同意"));
        player.done("verify", Map.of("outcome", "settled", "findings", "现场已清理干净"));
        assertThat(player.now().ended()).isFalse();
        player.done("answer", Map.of("answeredBy", "phone", "words", "已处理完毕"));

        assertThat(player.now().ended()).isTrue();
        assertThat(player.now().open()).isEmpty();
        assertThat(player.now().journeys())
                .filteredOn(journey -> journey.key().equals("coordination"))
                .singleElement()
                .satisfies(
                        journey ->
                                assertThat(journey.gone()).containsKeys(ExtraStep.STEP, "filed"));
        assertThat(player.types()).startsWith(Type.STARTED).endsWith(Type.ENDED);
        assertThat(rows.now()).isEqualTo(before);
        assertThat(clock.instant()).isEqualTo(townTime);
    }

    @Test
    void timeIsMovedOnAndTheLadderSaysWhatItWouldDo() {
        long draft = drafts.begin(player.actor, "coordination", null).id();
        Map<String, Long> before = rows.now();
        player.begin(draft, RAISED);
        Instant due = player.now().open().get(0).dueAt();
        assertThat(player.now().nextAt()).isBefore(due);

        player.advance(due.plus(Duration.ofDays(20)));

        assertThat(player.rungs())
                .startsWith(
                        "supervision.rung.claim",
                        "supervision.rung.remind",
                        "supervision.rung.urge",
                        "supervision.rung.order",
                        "supervision.rung.raise");
        TrialNote urged = player.note("supervision.rung.urge");
        assertThat(urged.at()).isEqualTo(due);
        assertThat(urged.people()).isNotEmpty();
        assertThat(player.note("supervision.rung.order").units()).containsExactly("HQ");
        assertThat(player.now().now()).isEqualTo(due.plus(Duration.ofDays(20)));
        assertThat(player.now().journeys()).anyMatch(j -> j.key().equals("overdue-supervision"));

        // done at last: nobody is urged any more
        player.done("settle", Map.of("agreement", "双方同意本周内清理"));
        int so = player.rungs().size();
        player.done("receiveResult", Map.of("opinion", "同意"));
        player.advance(player.now().now().plus(Duration.ofMinutes(5)));
        assertThat(player.rungs()).hasSize(so);
        assertThat(rows.now()).isEqualTo(before);
    }

    @Test
    void anApprovalStandsOnNoBoardAndAnObjectionTakesItBack() {
        long draft = drafts.begin(player.actor, "approval", null).id();
        Map<String, Long> before = rows.now();
        player.begin(draft, new TrialStart("SR0203", "HQ01", true, true));
        player.done("collect", Map.of("reason", "illness", "words", "家庭困难，材料齐全"));
        player.done("accept", Map.of("classification", "complete", "opinion", "符合受理条件"));
        player.done("review", Map.of("opinion", "情况属实"));
        player.done("approve", Map.of("outcome", "approved", "opinion", "同意"));
        assertThat(player.now().noticeOpen()).isTrue();
        player.objects();
        player.done("decideObjection", Map.of("outcome", "dismissed", "reason", "与事实不符"));
        assertThat(player.now().open()).isEmpty();
        player.advanceToTimer();
        assertThat(player.now().noticeOpen()).isFalse();
        assertThat(player.waiting()).containsExactly("verify");
        assertThat(rows.now()).isEqualTo(before);
    }

    @Test
    void anEmergencyAsksForNotesByItsOwnClock() {
        long draft = drafts.begin(player.actor, "emergency", null).id();
        player.begin(draft, new TrialStart("AQ0101", "HQ01", true, false));
        Instant began = player.now().now();
        assertThat(player.waiting()).contains("acknowledge", "track");
        player.advance(began.plus(Duration.ofHours(5)));
        assertThat(
                        player.now().notes().stream()
                                .filter(n -> "case.trackingDue".equals(n.word()))
                                .map(TrialNote::at))
                .containsExactly(began.plus(Duration.ofHours(2)), began.plus(Duration.ofHours(4)));
    }

    @Test
    void departmentsClaimAHardMatterOrTheDispatcherNamesThem() {
        long draft = drafts.begin(player.actor, "department-work", null).id();
        player.begin(draft, RAISED);
        player.pressed("settle", "departments", "难");
        assertThat(player.waiting()).containsExactly("claimHardMatter");
        player.advance(player.now().now().plus(Duration.ofDays(4)));
        assertThat(player.waiting()).containsExactly("assignDepartment");
        assertThat(player.types()).contains(Type.WITHDRAWN);
    }

    @Test
    void aFormThatIsNotFilledInAndAWayThatIsRefusedLeaveEverythingAsItWas() {
        long draft = drafts.begin(player.actor, "coordination", null).id();
        player.begin(draft, RAISED);
        TrialView before = player.now();
        assertThatThrownBy(() -> player.done("settle", Map.of())).isInstanceOf(Invalid.class);
        Map<String, Object> tomorrow = new HashMap<>(Map.of("agreement", "明天再谈"));
        tomorrow.put("discussedOn", LocalDate.of(2031, 1, 1).toString());
        assertThatThrownBy(() -> player.done("settle", tomorrow)).isInstanceOf(Invalid.class);
        assertThat(trials.view(player.actor, draft)).contains(before);
        assertThatThrownBy(
                        () ->
                                trials.advance(
                                        player.actor,
                                        draft,
                                        player.now().now().plus(Duration.ofDays(61))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void startedOverItIsANewCaseOfTheDraftAsItIsNow() {
        long draft = drafts.begin(player.actor, "coordination", null).id();
        player.begin(draft, RAISED);
        player.done("settle", Map.of("agreement", "双方同意本周内清理"));
        player.startOver();
        assertThat(player.waiting()).containsExactly("settle");
        trials.end(player.actor);
        assertThat(trials.view(player.actor, draft)).isEmpty();
        assertThatThrownBy(() -> trials.startOver(player.actor, draft))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aDraftWithMistakesIsNotPlayed() {
        DraftView begun = drafts.begin(player.actor, "coordination", null);
        drafts.edit(player.actor, begun.id());
        String model = drafts.files(player.actor, begun.id()).get(ExtraStep.MODEL);
        drafts.save(
                player.actor,
                begun.id(),
                ExtraStep.MODEL,
                model.replace("${outcome == 'escalated'}", "${closing.file('x').bytes}"));
        assertThatThrownBy(() -> trials.begin(player.actor, begun.id(), RAISED))
                .isInstanceOf(ModelRefused.class);
        assertThat(trials.underWay()).isZero();
    }

    @Test
    void fewAtOnceAndNoneLongerThanItIsUsed() {
        long draft = drafts.begin(player.actor, "general", null).id();
        TrialStart start = new TrialStart("SR0101", "HQ01", true, false);
        List<Actor> players = new ArrayList<>();
        for (int i = 0; i < Trials.MOST; i++) {
            players.add(driver.town.administrator("试管理员"));
            trials.begin(players.get(i), draft, start);
        }
        assertThatThrownBy(() -> trials.begin(player.actor, draft, start))
                .isInstanceOf(Conflict.class);
        // a second one of the same person takes the place of the first
        trials.begin(players.get(0), draft, start);
        clock.advance(Duration.ofMinutes(20));
        trials.startOver(players.get(1), draft);
        clock.advance(Duration.ofMinutes(20));
        trials.evictIdle();
        assertThat(trials.underWay()).isEqualTo(1);
        assertThat(trials.view(players.get(1), draft)).isPresent();
        trials.begin(player.actor, draft, start);
    }

    @Test
    void onlyAdministratorsOfTheWholePlaceMay() {
        long draft = drafts.begin(player.actor, "general", null).id();
        Actor clerk = driver.town.who(Post.COMMUNITY_CLERK, "HQ");
        assertThatThrownBy(() -> trials.begin(clerk, draft, RAISED)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> trials.view(clerk, draft)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> trials.end(clerk)).isInstanceOf(Denied.class);
    }

    @Test
    void whateverModelsMayCallHasSomethingThatStandsInForIt() {
        PaperTown town = towns.make(Map.of(), clock.instant(), true, KnownLimits.NONE);
        try (town) {
            Set<String> offered =
                    town.beans().entrySet().stream()
                            .flatMap(
                                    bean ->
                                            Arrays.stream(bean.getValue().getClass().getMethods())
                                                    .map(m -> bean.getKey() + "." + m.getName()))
                            .collect(Collectors.toSet());
            List<String> asked =
                    town.beans().keySet().stream()
                            .flatMap(bean -> vocabulary.methodsOf(bean).stream())
                            .toList();
            assertThat(offered).containsAll(asked);
            assertThat(town.beans().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            application.getBeansOfType(ModelBean.class).keySet());
        }
    }

    private long draftWithTheStep() {
        DraftView begun = drafts.begin(player.actor, "coordination", null);
        drafts.edit(player.actor, begun.id());
        ExtraStep.addedTo(drafts.files(player.actor, begun.id()))
                .forEach((name, text) -> drafts.save(player.actor, begun.id(), name, text));
        return begun.id();
    }
}
