package org.gridcase.modelling.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.testing.Browser.text;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import elemental.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.modelling.DraftView;
import org.gridcase.modelling.Drafts;
import org.gridcase.modelling.Library;
import org.gridcase.modelling.MigrationState;
import org.gridcase.modelling.MigrationView;
import org.gridcase.modelling.Migrations;
import org.gridcase.modelling.MoveView;
import org.gridcase.modelling.ReleaseView;
import org.gridcase.modelling.Releases;
import org.gridcase.modelling.StuckCases;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.schedule.Chore;
import org.gridcase.shared.ui.ProcessDiagram;
import org.gridcase.testing.Browser;
import org.gridcase.workflow.Spot;
import org.gridcase.workflow.StepMove.Stand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Pages on which running cases are moved: the mapping, each case, the decision, a stuck case. */
@CaseTest
class MovingPagesTest {
    private static final String MATTER = "GG0201";

    @Autowired private ApplicationContext application;
    @Autowired private CaseDriver driver;
    @Autowired private Drafts drafts;
    @Autowired private Releases releases;
    @Autowired private Library library;
    @Autowired private Migrations migrations;
    @Autowired private StuckCases stuck;
    @Autowired private List<Chore> chores;

    private Actor author;
    private Actor second;
    private Browser browser;

    @BeforeEach
    void twoAdministrators() {
        author = driver.town.administrator("模管转");
        second = driver.town.administrator("模管转");
    }

    @AfterEach
    void closed() {
        browser.close();
    }

    @Test
    void theMappingIsShownOnBothDiagramsAndMayBeEdited() {
        ReleaseView from = anew();
        driver.reported(MATTER, "HQ01");
        MigrationView migration = migrations.begin(author, from.id(), anew().id(), null);
        worked();
        String page = "models/migrations/" + migration.id();

        browser = Browser.of(application, author).open(page);
        assertThat(browser.shown()).isEqualTo(MigrationPage.class);
        assertThat(_find(ProcessDiagram.class)).hasSizeGreaterThanOrEqualTo(2);
        MappingPart mapping = _get(MappingPart.class);
        assertThat(text(mapping)).contains("社区商处");
        assertThat(_find(mapping, Select.class)).isNotEmpty().noneMatch(Select::isReadOnly);
    }

    @Test
    void theMappingIsEditedAndThePreviewFollows() {
        ReleaseView from = anew();
        String number = driver.reported(MATTER, "HQ01");
        MigrationView migration = migrations.begin(author, from.id(), anew().id(), null);
        worked();
        String page = "models/migrations/" + migration.id();
        browser = Browser.of(application, author).open(page);
        assertThat(text(_get(MigrationCasesPart.class))).contains("可以转").doesNotContain("不能转");

        // in the list: the step goes nowhere
        _setValue(choice("社区商处"), null);
        previewed(page);
        assertThat(migrations.view(author, migration.id()).mapping()).doesNotContainKey("settle");
        assertThat(text(_get(MigrationCasesPart.class))).contains("不能转");
        assertThat(migrations.cases(author, migration.id(), null, null, 10).items())
                .singleElement()
                .satisfies(one -> assertThat(one.ref()).isEqualTo(number))
                .satisfies(one -> assertThat(one.flaws()).isNotEmpty());

        // on the diagrams: what is no step is not taken, then the place itself
        clicked(0, "settle");
        clicked(1, "closing");
        assertThat(choice("社区商处").getValue()).isNull();
        clicked(1, "settle");
        assertThat(choice("社区商处").getValue()).isNotNull();
        previewed(page);
        assertThat(migrations.view(author, migration.id()).mapping())
                .containsEntry("settle", "settle");
        assertThat(text(_get(MigrationCasesPart.class))).contains("可以转").doesNotContain("不能转");
    }

    @Test
    void nothingIsGivenUpByOneClick() {
        ReleaseView from = anew();
        driver.reported(MATTER, "HQ01");
        MigrationView migration = migrations.begin(author, from.id(), anew().id(), null);
        worked();
        browser = Browser.of(application, author).open("models/migrations/" + migration.id());
        _click(_get(Button.class, spec -> spec.withText("放弃")));
        assertThat(migrations.view(author, migration.id()).state()).isEqualTo(MigrationState.READY);
        ConfirmDialog question = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, false));
        assertThat(migrations.view(author, migration.id()).state())
                .isEqualTo(MigrationState.DROPPED);
    }

    /** While it is worked on the page shows how far it is, and nothing can be mapped. */
    private void previewed(String page) {
        _click(_get(Button.class, spec -> spec.withText("按新的对应关系重新预览")));
        assertThat(_find(ProgressBar.class)).hasSize(1);
        assertThat(_find(MappingPart.class)).isEmpty();
        worked();
        browser.open(page);
        assertThat(_find(ProgressBar.class)).isEmpty();
    }

    private static void clicked(int diagram, String element) {
        ProcessDiagram drawn = _find(_get(MappingPart.class), ProcessDiagram.class).get(diagram);
        ComponentUtil.fireEvent(drawn, new ProcessDiagram.StepChosen(drawn, true, element));
    }

    @SuppressWarnings("unchecked")
    private static Select<Spot> choice(String place) {
        return _get(
                _get(MappingPart.class),
                Select.class,
                spec ->
                        spec.withPredicate(
                                each -> each.getAriaLabel().filter(place::equals).isPresent()));
    }

    @Test
    void aStuckCaseIsFoundByItsNumberAndItsMoveDecidedOnThePage() {
        String number = driver.reported(MATTER, "HQ01");
        browser = Browser.of(application, author).open("models/stuck/" + number);
        assertThat(browser.shown()).isEqualTo(StuckCasesView.class);
        assertThat(_get(StuckPart.class).isVisible()).isTrue();
        assertThat(browser.words()).contains("社区商处");
        Stand stand = stuck.stands(author, number).get(0);
        MoveView move =
                stuck.ask(author, number, stand.activity(), "receiveResult", "承办人已离任", null);
        browser.close();

        browser = Browser.of(application, second).open("models/stuck");
        assertThat(text(_get(MoveCard.class))).contains(number).contains("承办人已离任");
        stuck.refuse(second, move.id(), "再等等", null);
        browser.open("models/stuck/" + number);
        assertThat(browser.words()).contains("再等等");
    }

    @Test
    void whereCasesStandAndHowLongStepsTookIsShownForATimeOneChooses() {
        anew();
        String number = driver.reported(MATTER, "HQ01");
        driver.after(Duration.ofHours(3));
        driver.done(number, "settle", Map.of("agreement", "双方同意"));
        browser = Browser.of(application, author).open("models/coordination");
        assertThat(drawn("above")).contains("\"receiveResult\":\"现有 1 件停在这里\"", "\"settle\":\"\"");
        assertThat(drawn("below")).contains("settle").contains("半数 3 小时");
        assertThat(text(_get(HeatPart.class))).contains("社区商处").contains("3 小时");

        Select<Integer> period = labelled("办理时长统计");
        _setValue(period, 0);
        LocalDate before = LocalDate.ofInstant(driver.clock.instant(), ZoneOffset.UTC).minusDays(3);
        List<DatePicker> dates = _find(_get(HeatPart.class), DatePicker.class);
        _setValue(dates.get(0), before.minusDays(30));
        _setValue(dates.get(1), before);
        assertThat(drawn("below")).as("nothing was done then").doesNotContain("小时");
        assertThat(drawn("above")).as("where they stand is now").contains("receiveResult");
    }

    private static String drawn(String where) {
        ProcessDiagram diagram = _get(_get(HeatPart.class), ProcessDiagram.class);
        JsonObject data = (JsonObject) diagram.getElement().getPropertyRaw("data");
        return data.getObject(where).toJson();
    }

    @SuppressWarnings("unchecked")
    private static Select<Integer> labelled(String label) {
        return _get(_get(HeatPart.class), Select.class, spec -> spec.withLabel(label));
    }

    @Test
    void nobodyElseFindsThem() {
        browser = Browser.of(application, driver.town.who(Post.COMMUNITY_CLERK, "HQ"));
        for (String page : List.of("models/stuck", "models/coordination/running")) {
            browser.open(page);
            assertThat(browser.shown().getPackageName()).as(page).doesNotContain("modelling");
        }
    }

    private ReleaseView anew() {
        ReleaseView live = library.versions(author, "coordination").get(0);
        DraftView draft = drafts.goBack(author, live.id(), "再发一版", null);
        return releases.release(second, draft.id(), null);
    }

    private void worked() {
        chores.stream()
                .filter(chore -> chore.name().equals("model-migrations"))
                .forEach(Chore::run);
    }
}
