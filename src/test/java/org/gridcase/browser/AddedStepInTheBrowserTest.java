package org.gridcase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridcase.casework.CaseIntake;
import org.gridcase.casework.ReportMatter;
import org.gridcase.modelling.DraftState;
import org.gridcase.modelling.DraftView;
import org.gridcase.modelling.Drafts;
import org.gridcase.modelling.Library;
import org.gridcase.modelling.ReleaseView;
import org.gridcase.organisation.Actor;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An administrator adds a step with a form to the coordination path, plays it, sees the difference;
 * a second one releases it; new cases have the step, old ones do not; then it is taken back. Leaves
 * the pictures of the guide in {@code target/browser}.
 */
@BrowserTest
class AddedStepInTheBrowserTest {

    private static final String PROCESS = "coordination";
    private static final String NAME = "结果复查";

    /** Where on the screen a way runs. */
    private static final String MIDDLE =
            """
            (way) => {
              const modeler = document.querySelector('gc-model-editor').modeler;
              const [a, b] = modeler.get('elementRegistry').get(way).waypoints;
              const box = modeler.get('canvas').viewbox();
              const place = document.querySelector('gc-model-editor .gc-canvas').getBoundingClientRect();
              return [place.x + ((a.x + b.x) / 2 - box.x) * box.scale, place.y + ((a.y + b.y) / 2 - box.y) * box.scale];
            }
            """;

    @Autowired private Entrance entrance;
    @Autowired private TestTown town;
    @Autowired private CaseIntake intake;
    @Autowired private Drafts drafts;
    @Autowired private Library library;

    @Test
    void aStepIsAddedReleasedUsedAndTakenBack() {
        Actor author = town.administrator("甲一");
        Actor second = town.administrator("乙二");
        ReleaseView before = live(author);
        String older = reported();

        DraftView draft = drawn(author);
        released(second, draft);
        String newer = reported();
        assertThat(live(author).number()).isEqualTo(before.number() + 1);
        hasTheStep(newer, true);
        hasTheStep(older, false);

        takenBack(author, before);
        DraftView back =
                drafts.open(author).stream()
                        .filter(each -> each.process().equals(PROCESS))
                        .filter(each -> each.author().equals(author.staffId()))
                        .findFirst()
                        .orElseThrow();
        try (Visitor admin = entrance.signedIn(second, Screen.DESK)) {
            admin.goesTo("/models/drafts/" + back.id());
            admin.sees(NAME);
            admin.presses("发布");
            admin.waitsFor(() -> state(second, back.id()) == DraftState.RELEASED);
        }
        hasTheStep(reported(), false);
        hasTheStep(newer, true);
    }

    private DraftView drawn(Actor author) {
        try (Visitor admin = entrance.signedIn(author, Screen.DESK)) {
            admin.goesTo("/models/" + PROCESS);
            admin.page().locator("gc-process-diagram .djs-element").first().waitFor();
            admin.photographed(guide("1-process"));
            admin.presses("修改这个流程");
            Page page = admin.page();
            page.locator("gc-model-editor[ready]").waitFor();
            page.waitForURL("**/drafts/*");
            long id = Long.parseLong(page.url().replaceAll(".*/drafts/", ""));

            page.locator("[data-action='create.kind']").click();
            Locator menu = page.locator("gc-model-editor .djs-popup");
            menu.getByText("社区步骤").waitFor();
            admin.photographed(guide("2-kinds"));
            menu.getByText("社区步骤").click();
            List<?> middle = (List<?>) page.evaluate(MIDDLE, "receiveMergeToReceiveResult");
            double x = ((Number) middle.get(0)).doubleValue();
            double y = ((Number) middle.get(1)).doubleValue();
            page.mouse().move(x - 30, y - 30);
            page.mouse().move(x, y);
            page.mouse().click(x, y);
            Locator panel = page.locator("gc-model-editor .gc-properties");
            fill(panel.getByLabel("名称", new Locator.GetByLabelOptions().setExact(true)), NAME);
            fill(panel.getByLabel("英文名称").first(), "Look again");
            panel.getByLabel("办理时限").selectOption("report");
            admin.waitsFor(() -> model(author, id).contains("Look again"));
            admin.waitsFor(() -> model(author, id).contains("name=\"" + NAME + "\""));
            // all there is to say of it is that the step is the town's own
            admin.sees("这是本地增加的步骤");
            admin.photographed(guide("3-drawn"));

            page.reload();
            page.locator("gc-model-editor[ready]").waitFor();
            page.locator(".gc-file")
                    .filter(new Locator.FilterOptions().setHasText(NAME))
                    .getByText("修改表单")
                    .click();
            page.locator("gc-form-editor[ready]").waitFor();
            page.locator("gc-form-editor .fjs-element").nth(1).click();
            fill(page.locator("#gc-label"), "复查情况");
            fill(page.locator("#gc-labelEn"), "What was seen");
            admin.seesIn(".gc-preview", "复查情况");
            admin.photographed(guide("4-form"));
            admin.presses("完成");
            admin.seesNoDialog();
            admin.waitsFor(
                    () -> files(author, id).values().stream().anyMatch(f -> f.contains("复查情况")));

            seesWhatIsDifferent(admin);
            played(admin, id);
            admin.goesTo("/models/drafts/" + id);
            page.locator("gc-model-editor[ready]").waitFor();
            admin.presses("提交发布");
            admin.fillsInDialog("改了什么、为什么改", "居民建议：结果报镇里以前先复查");
            admin.confirms();
            admin.waitsFor(() -> state(author, id) == DraftState.PROPOSED);
            return drafts.view(author, id);
        }
    }

    /** Before anybody is asked for anything: the version that is live beside the draft. */
    private static void seesWhatIsDifferent(Visitor admin) {
        admin.page().getByText("看看改了什么").click();
        admin.seesIn(".gc-changes", "新增");
        admin.seesIn(".gc-changes", NAME);
        Locator drawings = admin.page().locator("gc-process-diagram");
        drawings.nth(1).locator(".gc-mark-above").getByText("新增").first().waitFor();
        assertThat(drawings.nth(0).locator(".gc-mark-above").count()).isZero();
    }

    /** On paper: nothing of the town is touched. */
    private static void played(Visitor admin, long draft) {
        admin.goesTo("/models/drafts/" + draft + "/trial");
        admin.presses("开始试运行");
        waits(admin, "现场受理");
        admin.fills("诉求与现场情况", "楼道里堆满了杂物");
        admin.presses("办理完毕");
        waits(admin, "社区商处");
        admin.fills("商处意见", "双方同意清走");
        admin.presses("办理完毕");
        waits(admin, NAME);
        admin.photographed(guide("7-trial"));
        admin.fills("复查情况", "现场已复查");
        admin.presses("办理完毕");
        waits(admin, "镇接收结果");
    }

    /** An engine of its own is started for the trial, which takes its time on a busy machine. */
    private static void waits(Visitor admin, String step) {
        admin.page()
                .locator(".gc-card h3")
                .getByText(step)
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(120_000));
    }

    private void released(Actor second, DraftView draft) {
        try (Visitor admin = entrance.signedIn(second, Screen.DESK)) {
            admin.goesTo("/models/drafts/" + draft.id());
            admin.sees(NAME);
            admin.seesIn(".gc-changes", "新增");
            admin.page().locator("gc-process-diagram .djs-element").first().waitFor();
            admin.photographed(guide("5-difference"));
            admin.presses("发布");
            admin.waitsFor(() -> state(second, draft.id()) == DraftState.RELEASED);
        }
    }

    private void takenBack(Actor author, ReleaseView before) {
        try (Visitor admin = entrance.signedIn(author, Screen.DESK)) {
            admin.goesTo("/models/" + PROCESS);
            admin.page()
                    .locator("vaadin-grid-cell-content, tr")
                    .getByText("退回到这一版")
                    .first()
                    .waitFor();
            admin.photographed(guide("6-versions"));
            assertThat(library.versions(author, PROCESS).get(1).id()).isEqualTo(before.id());
            admin.presses("退回到这一版");
            admin.fillsInDialog("改了什么、为什么改", "步骤太多");
            admin.confirms();
            admin.seesNoDialog();
        }
    }

    /** The map of the case is that of its own version. */
    private void hasTheStep(String number, boolean there) {
        try (Visitor worker = entrance.signedIn(town.gridWorker("HQ01"), Screen.DESK)) {
            worker.opens(number);
            Locator map = worker.page().locator("gc-process-diagram");
            map.getByText("现场受理").first().waitFor();
            assertThat(map.getByText(NAME).count() > 0).isEqualTo(there);
        }
    }

    private String reported() {
        return intake.report(
                        town.gridWorker("HQ01"),
                        new ReportMatter(
                                null,
                                "GG0201",
                                "楼道里堆满了杂物",
                                null,
                                "HQ01",
                                "3号楼",
                                null,
                                null,
                                null,
                                null,
                                List.of()))
                .number();
    }

    private static void fill(Locator field, String words) {
        field.fill(words);
        field.blur();
    }

    private static Path guide(String picture) {
        return Path.of("target", "browser", "models-" + picture + ".png");
    }

    private ReleaseView live(Actor actor) {
        return library.versions(actor, PROCESS).get(0);
    }

    private DraftState state(Actor actor, long draft) {
        return drafts.view(actor, draft).state();
    }

    private Map<String, String> files(Actor author, long draft) {
        return drafts.files(author, draft);
    }

    private String model(Actor author, long draft) {
        return files(author, draft).get(PROCESS + ".bpmn");
    }
}
