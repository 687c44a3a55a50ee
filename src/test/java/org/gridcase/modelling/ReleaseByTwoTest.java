package org.gridcase.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridcase.audit.AuditTrail;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.modelcheck.Finding;
import org.gridcase.modelcheck.ModelRefused;
import org.gridcase.modelcheck.Severity;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Invalid;
import org.gridcase.testing.TestClock;
import org.gridcase.workflow.Deliveries;
import org.gridcase.workflow.ProcessModels;
import org.gridcase.workflow.StepDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step is added to the coordination path, released by a second person, and taken back again. */
@CaseTest
class ReleaseByTwoTest {

    private static final String PROCESS = "coordination";
    private static final String MATTER = "GG0201";

    @Autowired private Drafts drafts;
    @Autowired private Releases releases;
    @Autowired private Library library;
    @Autowired private Deliveries deliveries;
    @Autowired private ProcessModels models;
    @Autowired private CaseDriver driver;
    @Autowired private AuditTrail audit;
    @Autowired private TestClock clock;

    private Actor author;
    private Actor second;
    private ReleaseView before;

    @BeforeEach
    void twoAdministrators() {
        author = driver.town.administrator("模管甲");
        second = driver.town.administrator("模管乙");
        before = live();
    }

    /** Other tests go on with the path as it was. */
    @AfterEach
    void asItWas() {
        if (!live().number().equals(before.number())) {
            DraftView back = drafts.goBack(author, before.id(), "还原", null);
            releases.release(second, back.id(), null);
        }
    }

    @Test
    void aStepIsAddedAndTakenBackAndRunningCasesStayOnTheirVersion() {
        String older = driver.reported(MATTER, "HQ01");

        DraftView draft = draftWithTheStep();
        drafts.propose(author, draft.id(), "居民建议结果先复查", null, "propose-" + draft.id());
        ReleaseView released = releases.release(second, draft.id(), "release-" + draft.id());

        assertThat(released.number()).isEqualTo(before.number() + 1);
        assertThat(released.author()).isEqualTo(author.name());
        assertThat(released.approver()).isEqualTo(second.name());
        assertThat(steps(released.definitionId())).contains(ExtraStep.STEP);
        assertThat(steps(before.definitionId())).doesNotContain(ExtraStep.STEP);

        String newer = driver.reported(MATTER, "HQ01");
        settle(older);
        settle(newer);
        assertThat(driver.open(older))
                .extracting(WorkItemView::step)
                .containsExactly("receiveResult");
        assertThat(driver.open(newer))
                .extracting(WorkItemView::step)
                .containsExactly(ExtraStep.STEP);

        // what nobody wrote code for is reported and goes on
        driver.done(newer, ExtraStep.STEP, Map.of("words", "现场已复查"));
        assertThat(driver.open(newer))
                .extracting(WorkItemView::step)
                .containsExactly("receiveResult");

        DraftView back = drafts.goBack(author, before.id(), "步骤太多", null);
        ReleaseView again = releases.release(second, back.id(), null);
        assertThat(steps(again.definitionId())).doesNotContain(ExtraStep.STEP);
        assertThat(library.versions(author, PROCESS).get(0).reason()).isEqualTo("步骤太多");
        assertThat(audit.of("model:" + PROCESS, null, 2).items())
                .extracting(entry -> entry.action())
                .containsExactly("model.released", "model.proposed");
    }

    @Test
    void nobodyReleasesWhatHeOrSheHadAHandIn() {
        DraftView draft = draftWithTheStep();
        drafts.takeOver(second, draft.id());
        drafts.save(second, draft.id(), ExtraStep.FORM, ExtraStep.FORM_TEXT);
        drafts.propose(second, draft.id(), "两人一起改的", null, null);

        assertThatThrownBy(() -> releases.release(author, draft.id(), null))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> releases.release(second, draft.id(), null))
                .isInstanceOf(Denied.class);
        assertThat(releases.release(driver.town.administrator("模管丙"), draft.id(), null).number())
                .isEqualTo(before.number() + 1);
    }

    @Test
    void onlyAdministratorsOfTheWholePlaceMay() {
        Actor clerk = driver.town.who(Post.COMMUNITY_CLERK, "HQ");
        assertThatThrownBy(() -> library.processes(clerk)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> drafts.begin(clerk, PROCESS, null)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> drafts.open(clerk)).isInstanceOf(Denied.class);
        DraftView draft = draftWithTheStep();
        drafts.propose(author, draft.id(), "试试", null, null);
        assertThatThrownBy(() -> releases.release(clerk, draft.id(), null))
                .isInstanceOf(Denied.class);
        assertThat(live().number()).isEqualTo(before.number());
    }

    @Test
    void whatIsWrongIsDraftedButNotProposed() {
        DraftView draft = draftWithTheStep();
        drafts.removeForm(author, draft.id(), ExtraStep.FORM);

        assertThatThrownBy(() -> drafts.propose(author, draft.id(), "没有表单", null, null))
                .isInstanceOfSatisfying(
                        ModelRefused.class,
                        refused ->
                                assertThat(refused.findings())
                                        .extracting(Finding::key)
                                        .contains("modelcheck.step.formMissing"));
        assertThatThrownBy(() -> drafts.propose(author, draft.id(), " ", null, null))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void whatIsUnsafeIsNotProposed() {
        DraftView draft = draftWithTheStep();
        String model = drafts.files(author, draft.id()).get(ExtraStep.MODEL);
        List<Finding> findings =
                drafts.save(
                        author,
                        draft.id(),
                        ExtraStep.MODEL,
                        model.replace("name=\"复查\"", "name=\"${closing.file(caseNumber)}\""));

        assertThat(findings)
                .anyMatch(
                        finding ->
                                finding.severity() == Severity.UNSAFE
                                        && ExtraStep.STEP.equals(finding.element()));
        assertThatThrownBy(() -> drafts.propose(author, draft.id(), "试试", null, null))
                .isInstanceOf(ModelRefused.class);
    }

    @Test
    void oneEditsAtATimeAndTheOtherIsToldWhenTakenOver() {
        DraftView draft = draftWithTheStep();
        assertThatThrownBy(() -> drafts.edit(second, draft.id())).isInstanceOf(Conflict.class);

        drafts.takeOver(second, draft.id());
        assertThatThrownBy(
                        () -> drafts.save(author, draft.id(), ExtraStep.FORM, ExtraStep.FORM_TEXT))
                .isInstanceOfSatisfying(
                        Conflict.class, told -> assertThat(told.args()).contains(second.name()));

        clock.advance(ModelDraft.LOCK.plus(Duration.ofMinutes(1)));
        assertThat(drafts.edit(author, draft.id()).editor()).isEqualTo(author.staffId());
    }

    @Test
    void anotherVersionMeanwhileMakesADraftBeginAgain() {
        DraftView slow = draftWithTheStep();
        DraftView quick = draftWithTheStep();
        drafts.propose(author, slow.id(), "先提出", null, null);
        drafts.propose(author, quick.id(), "后提出", null, null);
        releases.release(second, quick.id(), null);

        assertThatThrownBy(() -> releases.release(second, slow.id(), null))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void takesEffectOnItsDayAndOnce() {
        DraftView draft = draftWithTheStep();
        Instant day = clock.instant().plus(Duration.ofDays(3));
        drafts.propose(author, draft.id(), "三天后启用", day, null);
        ReleaseView planned = releases.release(second, draft.id(), null);
        assertThat(planned.number()).isNull();

        releases.run();
        assertThat(live().number()).isEqualTo(before.number());

        clock.advance(Duration.ofDays(3));
        releases.run();
        releases.run();
        assertThat(live().number()).isEqualTo(before.number() + 1);
        assertThat(live().id()).isEqualTo(planned.id());
    }

    @Test
    void sentBackWithWordsItIsEditedAgain() {
        DraftView draft = draftWithTheStep();
        drafts.propose(author, draft.id(), "试试", null, null);
        DraftView refused = drafts.refuse(second, draft.id(), "请补英文名称");

        assertThat(refused.state()).isEqualTo(DraftState.OPEN);
        assertThat(refused.words()).isEqualTo("请补英文名称");
        assertThatThrownBy(() -> releases.release(second, draft.id(), null))
                .isInstanceOf(Conflict.class);
        assertThat(drafts.edit(author, draft.id()).editor()).isEqualTo(author.staffId());
        drafts.drop(author, draft.id());
        assertThat(drafts.open(author)).extracting(DraftView::id).doesNotContain(draft.id());
    }

    @Test
    void askedTwiceOneRelease() {
        DraftView draft = draftWithTheStep();
        drafts.propose(author, draft.id(), "一次", null, "p" + draft.id());
        drafts.propose(author, draft.id(), "一次", null, "p" + draft.id());
        ReleaseView first = releases.release(second, draft.id(), "r" + draft.id());
        ReleaseView again = releases.release(second, draft.id(), "r" + draft.id());
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(live().number()).isEqualTo(before.number() + 1);
    }

    /** A new program brings a new model: the town's own stays, the delivery waits as a draft. */
    @Test
    void deliveryNeverOverwritesWhatTheTownReleased() {
        Map<String, String> delivered = library.files(author, before.id());
        assertThat(deliveries.accepts("general", library.files(author, general().id())))
                .as("nothing of the town's own")
                .isTrue();

        DraftView draft = draftWithTheStep();
        drafts.propose(author, draft.id(), "本镇的做法", null, null);
        releases.release(second, draft.id(), null);

        delivered.computeIfPresent(
                ExtraStep.MODEL, (name, model) -> model + "<!-- " + Ids.next() + " -->");
        long open = offered();
        assertThat(deliveries.accepts(PROCESS, delivered)).isFalse();
        assertThat(deliveries.accepts(PROCESS, delivered)).isFalse();
        assertThat(offered()).as("offered once").isEqualTo(open + 1);
        assertThat(steps(live().definitionId())).contains(ExtraStep.STEP);
    }

    private ReleaseView general() {
        return library.versions(author, "general").get(0);
    }

    private long offered() {
        return drafts.open(author).stream()
                .filter(draft -> draft.author().equals(Actor.SYSTEM.staffId()))
                .count();
    }

    private DraftView draftWithTheStep() {
        DraftView draft = drafts.begin(author, PROCESS, null);
        drafts.edit(author, draft.id());
        ExtraStep.addedTo(drafts.files(author, draft.id()))
                .forEach((name, text) -> drafts.save(author, draft.id(), name, text));
        assertThat(drafts.findings(author, draft.id()))
                .extracting(Finding::severity)
                .containsOnly(Severity.HINT);
        return draft;
    }

    private void settle(String number) {
        if (!driver.open(number, "accept").isEmpty()) {
            driver.done(number, "accept", Map.of("words", "已受理"));
        }
        driver.done(number, "settle", Map.of("agreement", "双方同意"));
    }

    private ReleaseView live() {
        return library.versions(author, PROCESS).stream()
                .filter(release -> release.number() != null)
                .findFirst()
                .orElseThrow();
    }

    private List<String> steps(String definitionId) {
        return models.steps(definitionId).stream().map(StepDefinition::step).toList();
    }
}
