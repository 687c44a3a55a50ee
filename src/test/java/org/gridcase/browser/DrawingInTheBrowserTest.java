package org.gridcase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.gridcase.modelcheck.Severity;
import org.gridcase.modelling.Drafts;
import org.gridcase.organisation.Actor;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Drawing a process in a real Chromium: every kind of task that is offered makes a clean model. */
@BrowserTest
class DrawingInTheBrowserTest {

    /** Draws a task of a kind on a way, as dropping it there does, and tells its id. */
    private static final String DRAW =
            """
            ([kind, way]) => {
              const modeler = document.querySelector('gc-model-editor').modeler;
              const [terms, factory, modeling, registry] =
                ['terms', 'elementFactory', 'modeling', 'elementRegistry'].map((s) => modeler.get(s));
              const template = terms.templates.find(({ id }) => id === kind);
              const shape = factory.createShape({ type: template.elementType.value });
              shape.gcKind = kind;
              const flow = registry.get(way);
              const { x, y } = flow.waypoints[0];
              return modeling.createShape(shape, { x: x + 60, y }, flow).id;
            }
            """;

    private static final String OFFERED =
            "() => document.querySelector('gc-model-editor').modeler.get('terms').templates"
                    + ".filter(({ metadata }) => !metadata.onlyKnown).map(({ id }) => id)";

    private static final String HANDLE = "general-handle.form";

    @Autowired private TestTown town;
    @Autowired private Entrance entrance;
    @Autowired private Drafts drafts;

    @ParameterizedTest
    @CsvSource({
        "coordination, receiveMergeToReceiveResult, 10",
        "general, handleMergeToHandle, 10"
    })
    void everyKindOfTaskMakesAModelThatPasses(String process, String way, int atLeast) {
        Actor author = administrator();
        long draft = drafts.begin(author, process, null).id();
        try (Visitor admin = entrance.signedIn(author, Screen.DESK)) {
            Page page = opened(admin, draft);
            @SuppressWarnings("unchecked")
            List<String> kinds = (List<String>) page.evaluate(OFFERED);
            assertThat(kinds).hasSizeGreaterThanOrEqualTo(atLeast);
            for (String kind : kinds) {
                String id = (String) page.evaluate(DRAW, List.of(kind, way));
                String file = process + ".bpmn";
                admin.waitsFor(() -> files(author, draft).get(file).contains("\"" + id + "\""));
                assertThat(serious(author, draft)).as(kind).isEmpty();
                page.evaluate("() => document.querySelector('gc-model-editor').undo()");
                admin.waitsFor(() -> !files(author, draft).get(file).contains("\"" + id + "\""));
            }
        }
        drafts.drop(author, draft);
    }

    @Test
    void nothingOnTheDiagramOrBesideItIsEnglish() {
        Actor author = administrator();
        long draft = drafts.begin(author, "department-work", null).id();
        try (Visitor admin = entrance.signedIn(author, Screen.DESK)) {
            Page page = opened(admin, draft);
            assertThat(english(page)).isEmpty();
        }
        drafts.drop(author, draft);
    }

    @Test
    void undoingGoesOnAfterAReload() {
        Actor author = administrator();
        long draft = drafts.begin(author, "general", null).id();
        try (Visitor admin = entrance.signedIn(author, Screen.DESK)) {
            Page page = opened(admin, draft);
            String id = (String) page.evaluate(DRAW, List.of("step-grid", "handleMergeToHandle"));
            admin.waitsFor(() -> model(author, draft).contains("\"" + id + "\""));

            page = opened(admin, draft);
            assertThat(drawn(page, id)).isTrue();
            admin.presses("撤销");
            admin.waitsFor(() -> !model(author, draft).contains("\"" + id + "\""));
            page.waitForCondition(() -> !drawn(admin.page(), id));
            admin.presses("重做");
            admin.waitsFor(() -> model(author, draft).contains("\"" + id + "\""));
        }
        drafts.drop(author, draft);
    }

    @Test
    void whoComesSecondIsToldAndMayTakeOver() {
        Actor first = administrator();
        Actor second = administrator();
        long draft = drafts.begin(first, "general", null).id();
        try (Visitor one = entrance.signedIn(first, Screen.DESK);
                Visitor other = entrance.signedIn(second, Screen.DESK)) {
            Page drawing = opened(one, draft);
            other.goesTo("/models/drafts/" + draft);
            other.sees("正在编辑");
            other.presses("接手编辑");
            other.page().locator("gc-model-editor[ready]").waitFor();

            drawing.evaluate(DRAW, List.of("step-grid", "handleMergeToHandle"));
            one.sees("已接手");
            assertThat(model(second, draft)).doesNotContain("\"step1\"");
        }
        drafts.takeOver(first, draft);
        drafts.drop(first, draft);
    }

    @Test
    void aFormIsDraggedTogetherAndSeenAsItWillBe() {
        Actor author = administrator();
        long draft = drafts.begin(author, "general", null).id();
        try (Visitor admin = entrance.signedIn(author, Screen.DESK)) {
            Page page = opened(admin, draft);
            admin.presses("修改表单");
            page.locator("gc-form-editor[ready]").waitFor();
            page.locator("gc-form-editor .fjs-palette-field[data-field-type=checkbox]")
                    .dragTo(page.locator("gc-form-editor .fjs-element").nth(1));
            page.locator("#gc-label").fill("已拍照");
            page.locator("#gc-labelEn").fill("Photographed");
            page.locator("#gc-labelEn").blur();
            admin.seesIn(".gc-preview", "已拍照");
            admin.waitsFor(() -> files(author, draft).get(HANDLE).contains("Photographed"));
            assertThat(serious(author, draft)).isEmpty();
            admin.presses("完成");
            admin.seesNoDialog();
        }
        drafts.drop(author, draft);
    }

    private static boolean drawn(Page page, String id) {
        return (boolean)
                page.evaluate(
                        "id => !!document.querySelector('gc-model-editor').modeler"
                                + ".get('elementRegistry').get(id)",
                        id);
    }

    private String model(Actor author, long draft) {
        return files(author, draft).get("general.bpmn");
    }

    /**
     * Words shown for each element when it is chosen, and in its menu; English names are left out.
     */
    @SuppressWarnings("unchecked")
    private static List<String> english(Page page) {
        return (List<String>)
                page.evaluate(
                        """
                        async () => {
                          const editor = document.querySelector('gc-model-editor');
                          const modeler = editor.modeler;
                          const [selection, registry, menu] =
                            ['selection', 'elementRegistry', 'popupMenu'].map((s) => modeler.get(s));
                          const found = new Set();
                          const look = () => {
                            for (const each of editor.querySelectorAll('[title]')) found.add(each.title);
                            const panel = editor.querySelector('.gc-properties');
                            panel.innerText.split('\\n').forEach((line) => found.add(line));
                            panel.querySelectorAll('option').forEach((option) => found.add(option.text));
                          };
                          for (const element of registry.getAll().filter((each) => !each.labelTarget)) {
                            selection.select(element);
                            await new Promise((done) => setTimeout(done, 60));
                            look();
                            if (element.type === 'bpmn:Process') continue;
                            menu.open(element, 'bpmn-replace', { x: 200, y: 200 });
                            await new Promise((done) => setTimeout(done, 30));
                            editor.querySelectorAll('.djs-popup .entry').forEach((each) => found.add(each.innerText));
                            menu.close();
                          }
                          return [...found].filter((words) => /[A-Za-z]{3}/.test(words) && !/bpmn\\.io/.test(words));
                        }
                        """);
    }

    private static Page opened(Visitor admin, long draft) {
        admin.goesTo("/models/drafts/" + draft);
        Page page = admin.page();
        page.locator("gc-model-editor[ready]").waitFor();
        return page;
    }

    private Map<String, String> files(Actor author, long draft) {
        return drafts.files(author, draft);
    }

    private List<String> serious(Actor author, long draft) {
        return drafts.findings(author, draft).stream()
                .filter(finding -> finding.severity() != Severity.HINT)
                .map(finding -> finding.element() + " " + finding.key() + " " + finding.args())
                .toList();
    }

    private Actor administrator() {
        return town.administrator("画图的");
    }
}
