package org.gridcase.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridcase.audit.AuditTrail;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Invalid;
import org.gridcase.supervision.OrderRegister;
import org.gridcase.supervision.SupervisionOrders;
import org.gridcase.testing.Invariants;
import org.gridcase.workflow.CannotChange;
import org.gridcase.workflow.MappingFlaw;
import org.gridcase.workflow.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Running cases are brought to another version: mapped, previewed, decided by a second person. */
@CaseTest
@Import(ReleasedVersions.class)
class MigrationTest {

    private static final String MATTER = "GG0201";
    private static final String EMERGENCY = "AQ0101";

    @Autowired private Migrations migrations;
    @Autowired private MigrationWork work;
    @Autowired private MigrationRunRepository runs;
    @Autowired private CaseMove move;
    @Autowired private Mappings mappings;
    @Autowired private ReleasedVersions versions;
    @Autowired private CaseDriver driver;
    @Autowired private SupervisionOrders orders;
    @Autowired private OrderRegister register;
    @Autowired private AuditTrail audit;
    @Autowired private Invariants invariants;

    private final Map<String, ReleaseView> asItWas = new HashMap<>();
    private Actor author;
    private Actor second;

    @BeforeEach
    void twoAdministrators() {
        author = versions.administrator("甲");
        second = versions.administrator("乙");
    }

    /** Other tests go on with the models as they were. */
    @AfterEach
    void modelsAsTheyWere() {
        asItWas.values().forEach(versions::back);
        invariants.hold();
    }

    @Test
    void casesGoOnInTheNewVersionWithTheirPeopleAndTheirDeadlines() {
        ReleaseView old = own("coordination");
        String accepting = settling();
        driver.pressed(accepting, "settle", "returned");
        String settling = settling();
        driver.worker(driver.at(settling, "settle"));
        String receiving = settling();
        driver.done(receiving, "settle", Map.of("agreement", "双方同意"));
        List<WorkItemView> before = List.of(at(accepting), at(settling), at(receiving));
        ReleaseView longer = versions.released("coordination", ExtraStep::addedTo);

        MigrationView preview = previewed(old, longer);
        assertThat(preview.counts()).isEqualTo(Map.of(MigratedState.ABLE, 3));
        Map<String, MigratedCase> seen = cases(preview.id());
        assertThat(places(seen.get(settling).before()))
                .isEqualTo(Map.of("settle", due(before.get(1))));
        assertThat(places(seen.get(settling).after()))
                .isEqualTo(Map.of("settle", due(before.get(1))));
        assertThat(at(settling)).as("a preview changes nothing").isEqualTo(before.get(1));

        MigrationView done = carriedOut(preview);
        assertThat(done.state()).isEqualTo(MigrationState.DONE);
        assertThat(done.counts()).isEqualTo(Map.of(MigratedState.MIGRATED, 3));
        assertThat(List.of(at(accepting), at(settling), at(receiving))).isEqualTo(before);
        assertThat(cases(preview.id()).get(settling).after()).isEqualTo(seen.get(settling).after());
        assertThat(audit.of("case:" + settling, null, 1).items().get(0))
                .satisfies(
                        entry -> {
                            assertThat(entry.action()).isEqualTo("case.migrated");
                            assertThat(entry.by().name()).isEqualTo(second.name());
                            assertThat(entry.words()).isEqualTo("新增复查");
                        });
        invariants.hold();

        driver.done(settling, "settle", Map.of("agreement", "双方同意"));
        driver.done(settling, ExtraStep.STEP, Map.of("words", "现场已复查"));
        assertThat(at(settling).step()).isEqualTo("receiveResult");
        driver.done(receiving, "receiveResult", Map.of("opinion", "同意"));
        assertThat(at(receiving).step()).isEqualTo("verify");
    }

    @Test
    void whereTheNewVersionHasNoSuchStepACaseStaysAndIsReported() {
        ReleaseView plain = own("coordination");
        ReleaseView longer = versions.released("coordination", ExtraStep::addedTo);
        String stays = settling();
        driver.done(stays, "settle", Map.of("agreement", "双方同意"));
        String goes = settling();
        ReleaseView again = versions.back(plain);

        MigrationView preview = previewed(longer, again);
        assertThat(cases(preview.id()).get(stays))
                .satisfies(
                        one -> {
                            assertThat(one.state()).isEqualTo(MigratedState.UNABLE);
                            assertThat(one.flaws())
                                    .contains(
                                            new MappingFlaw(
                                                    ExtraStep.STEP, "workflow.change.unmapped"));
                        });
        carriedOut(preview);
        assertThat(at(stays).step()).isEqualTo(ExtraStep.STEP);
        driver.done(stays, ExtraStep.STEP, Map.of("words", "现场已复查"));
        driver.done(goes, "settle", Map.of("agreement", "双方同意"));
        assertThat(at(goes).step()).isEqualTo("receiveResult");
    }

    @Test
    void anEditedMappingLeadsOn() {
        own("coordination");
        ReleaseView once = versions.released("coordination", ExtraStep::addedTo);
        String number = settling();
        driver.done(number, "settle", Map.of("agreement", "双方同意"));
        WorkItemView before = at(number);
        ReleaseView renamed = versions.released("coordination", MigrationTest::renamed);

        MigrationView preview = previewed(once, renamed);
        assertThat(preview.mapping()).doesNotContainKey(ExtraStep.STEP);
        assertThat(preview.counts()).isEqualTo(Map.of(MigratedState.UNABLE, 1));

        Map<String, String> wrong = new HashMap<>(preview.mapping());
        wrong.put(ExtraStep.STEP, "departmentWork");
        assertThatThrownBy(() -> migrations.map(author, preview.id(), wrong))
                .isInstanceOfSatisfying(
                        CannotChange.class,
                        refused ->
                                assertThat(refused.flaws())
                                        .contains(
                                                new MappingFlaw(
                                                        ExtraStep.STEP, "workflow.change.sort")));
        Map<String, String> right = new HashMap<>(preview.mapping());
        right.put(ExtraStep.STEP, "lookTwice");
        migrations.map(author, preview.id(), right);
        work.run();
        MigrationView able = migrations.view(author, preview.id());
        assertThat(able.counts()).isEqualTo(Map.of(MigratedState.ABLE, 1));

        carriedOut(able);
        WorkItemView after = at(number);
        assertThat(after.step()).isEqualTo("lookTwice");
        assertThat(after.stepName()).isEqualTo("再复查");
        assertThat(due(after)).isEqualTo(due(before));
        assertThat(after.id()).isEqualTo(before.id());
        driver.done(number, "lookTwice", Map.of("words", "现场已复查"));
        assertThat(at(number).step()).isEqualTo("receiveResult");
    }

    @Test
    void timersOfThePathAndBranchesSideBySideAreKept() {
        ReleaseView old = own("emergency");
        String number = driver.reported(EMERGENCY, "HQ01");
        driver.worker(driver.open(number, "acknowledge").get(0));
        driver.after(Duration.ofMinutes(5));
        List<String> steps = steps(number);
        ReleaseView newer = versions.released("emergency", files -> files);

        MigrationView preview = previewed(old, newer);
        MigratedCase seen = cases(preview.id()).get(number);
        assertThat(seen.state()).isEqualTo(MigratedState.ABLE);
        assertThat(seen.before()).extracting(Place::element).contains("noteDue", "track");
        assertThat(seen.after()).containsExactlyInAnyOrderElementsOf(seen.before());

        carriedOut(preview);
        assertThat(cases(preview.id()).get(number).after())
                .containsExactlyInAnyOrderElementsOf(seen.before());
        assertThat(steps(number)).isEqualTo(steps);
        driver.after(Duration.ofHours(3));
        invariants.hold();
    }

    @Test
    void calledProcessesAndLaddersGoByThemselves() {
        ReleaseView old = own("closing");
        String number = settling();
        driver.done(number, "settle", Map.of("agreement", "双方同意"));
        driver.done(number, "receiveResult", Map.of("opinion", "同意"));
        WorkItemView before = at(number);
        ReleaseView newer = versions.anew("closing");
        carriedOut(previewed(old, newer));
        assertThat(at(number)).isEqualTo(before);

        ReleaseView ladder = versions.live("overdue-supervision");
        asItWas.put("overdue-supervision", ladder);
        ReleaseView ladderNow = versions.anew("overdue-supervision");
        MigrationView preview = previewed(ladder, ladderNow);
        assertThat(cases(preview.id()).get(number).before()).hasSize(1);
        MigrationView done = carriedOut(preview);
        assertThat(done.counts()).containsOnlyKeys(MigratedState.MIGRATED);
        invariants.hold();

        driver.after(Duration.ofDays(3));
        assertThat(at(number).dueAt()).isBefore(driver.clock.instant());
        invariants.hold();
        driver.done(number, "verify", Map.of("outcome", "settled", "findings", "现场已清理干净"));
    }

    @Test
    void laddersOfOrdersGoAsThoseOfStepsDoAndClimbOnce() {
        ReleaseView old = own("overdue-supervision");
        String number = settling();
        Actor inspector = driver.town.who(Post.INSPECTOR, "SL");
        Actor head = driver.town.who(Post.GRID_ADMINISTRATOR, "HQ");
        orders.issue(
                inspector,
                new SupervisionOrders.Issue(
                        null,
                        number,
                        at(number).id(),
                        "HQ",
                        head.staffId(),
                        driver.clock.instant().plus(Duration.ofHours(8)),
                        "请说明办理情况"));
        ReleaseView newer = versions.anew("overdue-supervision");

        MigrationView preview = previewed(old, newer);
        assertThat(preview.counts()).isEqualTo(Map.of(MigratedState.ABLE, 2));
        assertThat(carriedOut(preview).counts()).isEqualTo(Map.of(MigratedState.MIGRATED, 2));
        invariants.hold();

        driver.after(Duration.ofDays(1));
        assertThat(register.about(inspector, number)).as("missed, and raised once").hasSize(2);
    }

    @Test
    void askedByOneDecidedByAnotherAndByNobodyElse() {
        ReleaseView old = own("coordination");
        settling();
        ReleaseView newer = versions.released("coordination", ExtraStep::addedTo);
        Actor clerk = driver.town.who(Post.COMMUNITY_CLERK, "HQ");
        assertThatThrownBy(() -> migrations.begin(clerk, old.id(), newer.id(), null))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> migrations.begin(author, old.id(), old.id(), null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> migrations.begin(author, newer.id(), old.id(), null))
                .as("nothing runs there")
                .isInstanceOf(Conflict.class);

        long id = previewed(old, newer).id();
        assertThatThrownBy(() -> migrations.approve(second, id, null))
                .as("not asked for yet")
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> migrations.ask(second, id, "代办", null))
                .as("somebody else's")
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> migrations.ask(author, id, " ", null)).isInstanceOf(Invalid.class);
        migrations.ask(author, id, "新增复查", null);
        assertThatThrownBy(() -> migrations.approve(author, id, null)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> migrations.approve(clerk, id, null)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> migrations.cases(clerk, id, null, null, 10))
                .isInstanceOf(Denied.class);
        assertThat(migrations.refuse(second, id, "先等一等", null).state())
                .isEqualTo(MigrationState.REFUSED);
        work.run();
        assertThat(migrations.view(second, id).counts()).isEqualTo(Map.of(MigratedState.ABLE, 1));
    }

    @Test
    void brokenOffInTheMiddleItGoesOnWhereItWas() {
        ReleaseView old = own("coordination");
        List<String> numbers = List.of(settling(), settling(), settling(), settling(), settling());
        ReleaseView newer = versions.released("coordination", ExtraStep::addedTo);
        MigrationView preview = previewed(old, newer);
        migrations.ask(author, preview.id(), "新增复查", null);
        migrations.approve(second, preview.id(), null);

        MigrationRun run = runs.findById(preview.id()).orElseThrow();
        var plan = new CaseMove.Plan(run, mappings.read(run.mapping()));
        List<MigratedCase> all = migrations.cases(author, preview.id(), null, null, 100).items();
        move.carryOut(plan, all.get(0).instance());
        move.carryOut(plan, all.get(1).instance());
        move.carryOut(plan, all.get(1).instance());
        driver.done(all.get(4).ref(), "settle", Map.of("agreement", "双方同意"));

        work.run();
        work.run();
        MigrationView done = migrations.view(author, preview.id());
        assertThat(done.counts()).isEqualTo(Map.of(MigratedState.MIGRATED, 5));
        assertThat(numbers)
                .allSatisfy(
                        number ->
                                assertThat(
                                                audit.all("case:" + number).stream()
                                                        .filter(
                                                                entry ->
                                                                        entry.action()
                                                                                .equals(
                                                                                        "case.migrated")))
                                        .hasSize(1));
    }

    @Test
    void stoppedInTheMiddleTheRestStaysWhole() {
        ReleaseView old = own("coordination");
        String number = settling();
        ReleaseView newer = versions.released("coordination", ExtraStep::addedTo);
        MigrationView preview = previewed(old, newer);
        migrations.ask(author, preview.id(), "新增复查", null);
        migrations.approve(second, preview.id(), null);
        migrations.stop(author, preview.id(), null);
        work.run();

        assertThat(migrations.view(author, preview.id()).counts())
                .isEqualTo(Map.of(MigratedState.ABLE, 1));
        driver.done(number, "settle", Map.of("agreement", "双方同意"));
        assertThat(at(number).step()).isEqualTo("receiveResult");
    }

    private static Map<String, String> renamed(Map<String, String> files) {
        Map<String, String> changed = new TreeMap<>();
        files.forEach(
                (name, text) ->
                        changed.put(
                                name.replace("lookAgain", "lookTwice"),
                                text.replace("\"lookAgain\"", "\"lookTwice\"")
                                        .replace("n-lookAgain\"", "n-lookTwice\"")
                                        .replace("\"复查\"", "\"再复查\"")));
        return changed;
    }

    /** A version of the process on which only cases of this test run. */
    private ReleaseView own(String process) {
        asItWas.put(process, versions.live(process));
        return versions.anew(process);
    }

    private String settling() {
        return driver.reported(MATTER, "HQ01");
    }

    private MigrationView previewed(ReleaseView from, ReleaseView to) {
        MigrationView begun = migrations.begin(author, from.id(), to.id(), null);
        work.run();
        MigrationView ready = migrations.view(author, begun.id());
        assertThat(ready.state()).isEqualTo(MigrationState.READY);
        return ready;
    }

    private MigrationView carriedOut(MigrationView preview) {
        migrations.ask(author, preview.id(), "新增复查", null);
        migrations.approve(second, preview.id(), null);
        work.run();
        return migrations.view(second, preview.id());
    }

    private Map<String, MigratedCase> cases(long migration) {
        Map<String, MigratedCase> found = new TreeMap<>();
        migrations
                .cases(author, migration, null, null, 200)
                .items()
                .forEach(one -> found.put(one.ref(), one));
        return found;
    }

    private static Map<String, Instant> places(List<Place> places) {
        Map<String, Instant> due = new TreeMap<>();
        places.forEach(place -> due.put(place.element(), place.due()));
        return due;
    }

    private WorkItemView at(String number) {
        List<WorkItemView> open = driver.open(number);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private List<String> steps(String number) {
        return driver.open(number).stream()
                .map(item -> item.step() + item.holder() + item.dueAt())
                .sorted()
                .toList();
    }

    private static Instant due(WorkItemView item) {
        return item.dueAt();
    }
}
