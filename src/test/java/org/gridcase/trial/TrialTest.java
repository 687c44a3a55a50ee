package org.gridcase.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.deliberation.PaperHappening;
import org.gridcase.modelcheck.ModelRefused;
import org.gridcase.modelcheck.Vocabulary;
import org.gridcase.modelling.DraftView;
import org.gridcase.modelling.Drafts;
import org.gridcase.modelling.ExtraStep;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.Units;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Ids;
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
    @Autowired private Staff staff;
    @Autowired private Units units;
    @Autowired private RowCounts rows;
    @Autowired private TestClock clock;

    private Actor author;
    private TrialView now;
    private long draft;

    @BeforeEach
    void anAdministrator() {
        author = administrator();
    }

    @AfterEach
    void nothingLeft() {
        trials.close();
    }

    @Test
    void aDraftWithAStepMoreIsPlayedToItsEndAndTheTownKnowsNothing() {
        draft = draftWithTheStep();
        Map<String, Long> before = rows.now();
        Instant townTime = clock.instant();

        now = trials.begin(author, draft, RAISED);
        done("settle", Map.of("agreement", "双方同意本周内清理"));
        assertThat(waiting()).containsExactly(ExtraStep.STEP);
        assertThat(now.open().get(0).post()).isEqualTo("community-clerk");
        done(ExtraStep.STEP, Map.of("words", "现场已复查"));
        done("receiveResult", Map.of("opinion", "同意"));
        done("verify", Map.of("outcome", "settled", "findings", "现场已清理干净"));
        assertThat(now.ended()).isFalse();
        done("answer", Map.of("answeredBy", "phone", "words", "已处理完毕"));

        assertThat(now.ended()).isTrue();
        assertThat(now.open()).isEmpty();
        assertThat(now.journeys())
                .filteredOn(journey -> journey.key().equals("coordination"))
                .singleElement()
                .satisfies(
                        journey ->
                                assertThat(journey.gone()).containsKeys(ExtraStep.STEP, "filed"));
        assertThat(types()).startsWith(Type.STARTED).endsWith(Type.ENDED);
        assertThat(rows.now()).isEqualTo(before);
        assertThat(clock.instant()).isEqualTo(townTime);
    }

    @Test
    void timeIsMovedOnAndTheLadderSaysWhatItWouldDo() {
        draft = drafts.begin(author, "coordination", null).id();
        Map<String, Long> before = rows.now();
        now = trials.begin(author, draft, RAISED);
        Instant due = now.open().get(0).dueAt();
        assertThat(now.nextAt()).isBefore(due);

        now = trials.advance(author, draft, due.plus(Duration.ofDays(20)));

        assertThat(rungs())
                .startsWith(
                        "supervision.rung.claim",
                        "supervision.rung.remind",
                        "supervision.rung.urge",
                        "supervision.rung.order",
                        "supervision.rung.raise");
        TrialNote urged = rung("supervision.rung.urge");
        assertThat(urged.at()).isEqualTo(due);
        assertThat(urged.people()).isNotEmpty();
        assertThat(rung("supervision.rung.order").units()).containsExactly("HQ");
        assertThat(now.now()).isEqualTo(due.plus(Duration.ofDays(20)));
        assertThat(now.journeys()).anyMatch(j -> j.key().equals("overdue-supervision"));

        // done at last: nobody is urged any more
        done("settle", Map.of("agreement", "双方同意本周内清理"));
        int so = rungs().size();
        done("receiveResult", Map.of("opinion", "同意"));
        now = trials.advance(author, draft, now.now().plus(Duration.ofMinutes(5)));
        assertThat(rungs()).hasSize(so);
        assertThat(rows.now()).isEqualTo(before);
    }

    @Test
    void anApprovalStandsOnNoBoardAndAnObjectionTakesItBack() {
        draft = drafts.begin(author, "approval", null).id();
        Map<String, Long> before = rows.now();
        now = trials.begin(author, draft, new TrialStart("SR0203", "HQ01", true, true));
        done("collect", Map.of("reason", "illness", "words", "家庭困难，材料齐全"));
        done("accept", Map.of("classification", "complete", "opinion", "符合受理条件"));
        done("review", Map.of("opinion", "情况属实"));
        done("approve", Map.of("outcome", "approved", "opinion", "同意"));
        assertThat(now.noticeOpen()).isTrue();
        now = trials.object(author, draft);
        done("decideObjection", Map.of("outcome", "dismissed", "reason", "与事实不符"));
        assertThat(now.open()).isEmpty();
        now = trials.advance(author, draft, now.nextAt());
        assertThat(now.noticeOpen()).isFalse();
        assertThat(waiting()).containsExactly("verify");
        assertThat(rows.now()).isEqualTo(before);
    }

    @Test
    void anEmergencyAsksForNotesByItsOwnClock() {
        draft = drafts.begin(author, "emergency", null).id();
        now = trials.begin(author, draft, new TrialStart("AQ0101", "HQ01", true, false));
        Instant began = now.now();
        assertThat(waiting()).contains("acknowledge", "track");
        now = trials.advance(author, draft, began.plus(Duration.ofHours(5)));
        assertThat(
                        now.notes().stream()
                                .filter(n -> "case.trackingDue".equals(n.word()))
                                .map(TrialNote::at))
                .containsExactly(began.plus(Duration.ofHours(2)), began.plus(Duration.ofHours(4)));
    }

    @Test
    void departmentsClaimAHardMatterOrTheDispatcherNamesThem() {
        draft = drafts.begin(author, "department-work", null).id();
        now = trials.begin(author, draft, RAISED);
        PaperStep settle = now.open().get(0);
        now =
                trials.report(
                        author, draft, settle.id(), settle.unit(), "departments", Map.of(), "难");
        assertThat(waiting()).containsExactly("claimHardMatter");
        now = trials.advance(author, draft, now.now().plus(Duration.ofDays(4)));
        assertThat(waiting()).containsExactly("assignDepartment");
        assertThat(types()).contains(Type.WITHDRAWN);
    }

    @Test
    void aFormThatIsNotFilledInAndAWayThatIsRefusedLeaveEverythingAsItWas() {
        draft = drafts.begin(author, "coordination", null).id();
        now = trials.begin(author, draft, RAISED);
        TrialView before = now;
        assertThatThrownBy(() -> done("settle", Map.of())).isInstanceOf(Invalid.class);
        Map<String, Object> tomorrow = new HashMap<>(Map.of("agreement", "明天再谈"));
        tomorrow.put("discussedOn", LocalDate.of(2031, 1, 1).toString());
        assertThatThrownBy(() -> done("settle", tomorrow)).isInstanceOf(Invalid.class);
        assertThat(trials.view(author, draft)).contains(before);
        assertThatThrownBy(() -> trials.advance(author, draft, now.now().plus(Duration.ofDays(61))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void startedOverItIsANewCaseOfTheDraftAsItIsNow() {
        draft = drafts.begin(author, "coordination", null).id();
        now = trials.begin(author, draft, RAISED);
        done("settle", Map.of("agreement", "双方同意本周内清理"));
        now = trials.startOver(author, draft);
        assertThat(waiting()).containsExactly("settle");
        trials.end(author);
        assertThat(trials.view(author, draft)).isEmpty();
        assertThatThrownBy(() -> trials.startOver(author, draft)).isInstanceOf(NotFound.class);
    }

    @Test
    void aDraftWithMistakesIsNotPlayed() {
        DraftView begun = drafts.begin(author, "coordination", null);
        drafts.edit(author, begun.id());
        String model = drafts.files(author, begun.id()).get(ExtraStep.MODEL);
        drafts.save(
                author,
                begun.id(),
                ExtraStep.MODEL,
                model.replace("${outcome == 'escalated'}", "${closing.file('x').bytes}"));
        assertThatThrownBy(() -> trials.begin(author, begun.id(), RAISED))
                .isInstanceOf(ModelRefused.class);
        assertThat(trials.underWay()).isZero();
    }

    @Test
    void fewAtOnceAndNoneLongerThanItIsUsed() {
        draft = drafts.begin(author, "general", null).id();
        TrialStart start = new TrialStart("SR0101", "HQ01", true, false);
        List<Actor> players = new ArrayList<>();
        for (int i = 0; i < Trials.MOST; i++) {
            players.add(administrator());
            trials.begin(players.get(i), draft, start);
        }
        assertThatThrownBy(() -> trials.begin(author, draft, start)).isInstanceOf(Conflict.class);
        // a second one of the same person takes the place of the first
        trials.begin(players.get(0), draft, start);
        clock.advance(Duration.ofMinutes(20));
        trials.startOver(players.get(1), draft);
        clock.advance(Duration.ofMinutes(20));
        trials.evictIdle();
        assertThat(trials.underWay()).isEqualTo(1);
        assertThat(trials.view(players.get(1), draft)).isPresent();
        trials.begin(author, draft, start);
    }

    @Test
    void onlyAdministratorsOfTheWholePlaceMay() {
        draft = drafts.begin(author, "general", null).id();
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

    @Test
    void aProposalIsPlayedThroughAllFourStepsAndTheTownKnowsNothing() {
        draft = drafts.begin(author, "deliberation", null).id();
        Map<String, Long> before = rows.now();
        now = trials.begin(author, draft, new TrialStart(null, "HQ", false, false));
        done("receive", Map.of("outcome", "received"));
        assertThat(now.open()).as("looks for support").isEmpty();
        assertThat(now.happenings()).containsExactly(PaperHappening.SUPPORTED);
        assertThatThrownBy(() -> trials.happens(author, draft, PaperHappening.OBJECTED))
                .as("there is nothing to object to yet")
                .isInstanceOf(Conflict.class);
        happens(PaperHappening.SUPPORTED);
        assertThat(waiting()).containsExactly("giveOpinion");
        assertThat(now.open()).as("each member of the body").hasSizeGreaterThan(1);
        while (waiting().contains("giveOpinion")) {
            done("giveOpinion", Map.of("stance", "for", "words", "可行"));
        }
        done("decideReview", plan());

        convened();
        assertThat(now.happenings())
                .containsExactly(PaperHappening.MOVED, PaperHappening.CALLED_OFF);
        Instant first = now.nextAt();
        happens(PaperHappening.MOVED);
        assertThat(now.nextAt()).isEqualTo(first.plus(Duration.ofDays(7)));
        now = trials.advance(author, draft, now.nextAt());
        assertThat(waiting()).containsExactly("holdMeeting");
        happens(PaperHappening.TOO_FEW);
        done("holdMeeting", Map.of("minutes", "到会人数不足"));
        assertThat(waiting()).as("another date").containsExactly("convene");

        convened();
        now = trials.advance(author, draft, now.nextAt());
        done("holdMeeting", Map.of("minutes", "一致同意"));
        done("writeResolution", Map.of("text", "同意建充电棚"));
        happens(PaperHappening.OBJECTED);
        done("decideObjection", Map.of("outcome", "dismissed", "reason", "与事实不符"));
        now = trials.advance(author, draft, now.nextAt());
        assertThat(waiting()).containsExactly("openCase");
        done(
                "openCase",
                Map.of("item", "GG0201", "grid", "HQ01", "words", "建充电棚", "outcome", "last"));
        assertThat(now.happenings()).containsExactly(PaperHappening.CASES_ENDED);
        happens(PaperHappening.CASES_ENDED);

        assertThat(now.ended()).isTrue();
        assertThat(now.journeys())
                .filteredOn(journey -> journey.key().equals("deliberation"))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.gone())
                                        .containsKeys("decideObjection", "carriedOut"));
        assertThat(rows.now()).isEqualTo(before);
    }

    @Test
    void aProposalThatIsVotedDownOrCalledOffGoesItsWay() {
        draft = drafts.begin(author, "deliberation", null).id();
        now = trials.begin(author, draft, new TrialStart(null, "HQ", false, false));
        done("receive", Map.of("outcome", "received"));
        happens(PaperHappening.SUPPORTED);
        Instant due = now.nextAt();
        now = trials.advance(author, draft, due.plus(Duration.ofDays(7)));
        assertThat(waiting()).as("opinions are not waited for for ever").contains("decideReview");
        assertThat(rungs()).as("the ladder is under way").isNotEmpty();
        done("decideReview", plan());
        convened();
        happens(PaperHappening.CALLED_OFF);
        assertThat(waiting()).containsExactly("convene");
        convened();
        now = trials.advance(author, draft, now.nextAt());
        happens(PaperHappening.VOTED_DOWN);
        done("holdMeeting", Map.of("minutes", "多数反对"));
        assertThat(now.ended()).isTrue();
    }

    private static Map<String, Object> plan() {
        return Map.of(
                "outcome", "accepted",
                "reason", "确有需要",
                "what", "建充电棚一座",
                "place", "小区东侧",
                "responsible", "社区居委会",
                "byWhen", "2026-12-30");
    }

    private void convened() {
        LocalDateTime begins =
                LocalDateTime.ofInstant(now.now(), ZoneId.of("Asia/Shanghai"))
                        .toLocalDate()
                        .plusDays(8)
                        .atTime(19, 0);
        done(
                "convene",
                Map.of(
                        "kind", "assembly",
                        "beginsAt", begins.toString(),
                        "place", "社区活动室",
                        "agenda", "表决"));
        assertThat(now.open()).isEmpty();
    }

    private void happens(PaperHappening what) {
        now = trials.happens(author, draft, what);
    }

    private void done(String step, Map<String, Object> form) {
        PaperStep open =
                now.open().stream()
                        .filter(each -> each.definition().step().equals(step))
                        .findFirst()
                        .orElseThrow();
        now = trials.report(author, draft, open.id(), open.unit(), null, form, null);
    }

    private List<String> waiting() {
        return now.open().stream().map(step -> step.definition().step()).distinct().toList();
    }

    private List<Type> types() {
        return now.notes().stream().map(TrialNote::type).toList();
    }

    private List<String> rungs() {
        return now.notes().stream()
                .filter(note -> note.type() == Type.RUNG)
                .map(TrialNote::word)
                .toList();
    }

    private TrialNote rung(String word) {
        return now.notes().stream().filter(n -> word.equals(n.word())).findFirst().orElseThrow();
    }

    private long draftWithTheStep() {
        DraftView begun = drafts.begin(author, "coordination", null);
        drafts.edit(author, begun.id());
        ExtraStep.addedTo(drafts.files(author, begun.id()))
                .forEach((name, text) -> drafts.save(author, begun.id(), name, text));
        return begun.id();
    }

    private Actor administrator() {
        String id = "t" + Ids.next();
        staff.enrol(new Staff.Enrol(id, "试管理员", "female", "199 0000 0000"), Actor.SYSTEM);
        staff.appoint(
                new Staff.Appoint(
                        id,
                        Post.ADMINISTRATOR,
                        units.roots().get(0).code(),
                        LocalDate.of(2025, 1, 1)),
                Actor.SYSTEM);
        return staff.actor(id);
    }
}
