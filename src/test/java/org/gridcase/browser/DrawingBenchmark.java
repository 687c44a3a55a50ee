package org.gridcase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gridcase.modelling.Drafts;
import org.gridcase.organisation.Actor;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long a person who draws waits, in a real Chromium: for the checks after a pause, for a model
 * of 150 elements to open, for each move in it. {@code ./mvnw test -Dtest=DrawingBenchmark
 * -Dsurefire.excludedGroups=}.
 */
@Tag("benchmark")
@BrowserTest
class DrawingBenchmark {

    private static final Logger log = LoggerFactory.getLogger(DrawingBenchmark.class);

    private static final int ROUNDS = 15;
    private static final int ELEMENTS = 150;

    @Autowired private TestTown town;
    @Autowired private Entrance entrance;
    @Autowired private Drafts drafts;

    @Test
    void checksOfTheLargestModelAnswerWithinASecond() {
        Actor author = town.administrator("量一量");
        long draft = drafts.begin(author, "deliberation", null).id();
        drafts.edit(author, draft);
        String model = drafts.files(author, draft).get("deliberation.bpmn");
        List<Double> checks = new ArrayList<>();
        for (int n = 0; n < ROUNDS; n++) {
            long began = System.nanoTime();
            drafts.save(author, draft, "deliberation.bpmn", model + " ".repeat(n % 2));
            checks.add((System.nanoTime() - began) / 1e6);
        }
        List<Double> seen = new ArrayList<>();
        try (Visitor admin = entrance.signedIn(author, Screen.DESK)) {
            Page page = opened(admin, draft);
            for (int n = 0; n < ROUNDS; n++) {
                seen.add(
                        number(
                                page.evaluate(
                                        """
                                        async (name) => {
                                          const editor = document.querySelector('gc-model-editor');
                                          const modeler = editor.modeler;
                                          const step = modeler.get('elementRegistry').get('receive');
                                          modeler.get('modeling').updateProperties(step, { name });
                                          const began = performance.now();
                                          const wanted = name === '';
                                          while ((editor.querySelectorAll('.gc-finding').length > 0) !== wanted) {
                                            await new Promise(requestAnimationFrame);
                                          }
                                          return performance.now() - began;
                                        }
                                        """,
                                        n % 2 == 0 ? "" : "受理登记")));
            }
        }
        drafts.drop(author, draft);
        log.info(
                "largest model: kept and checked in {} ms (median, worst {}); a message stands at its"
                        + " element {} ms after the change (median, worst {}), a pause of 500 ms in it",
                round(median(checks)),
                round(Collections.max(checks)),
                round(median(seen)),
                round(Collections.max(seen)));
        assertThat(median(checks)).isLessThan(1000);
        assertThat(median(seen) - 500).isLessThan(1000);
    }

    @Test
    void aModelOf150ElementsOpensAndStaysFluid() {
        Actor author = town.administrator("量一量");
        long draft = drafts.begin(author, "coordination", null).id();
        drafts.edit(author, draft);
        String file = "coordination.bpmn";
        drafts.save(author, draft, file, large(drafts.files(author, draft).get(file)));
        try (Visitor admin = entrance.signedIn(author, Screen.DESK)) {
            // the parts of the editor are fetched once
            opened(admin, draft);
            long began = System.nanoTime();
            Page page = opened(admin, draft);
            double open = (System.nanoTime() - began) / 1e6;
            double model =
                    number(
                            page.evaluate(
                                    """
                                    async () => {
                                      const editor = document.querySelector('gc-model-editor');
                                      const data = JSON.stringify(editor.data);
                                      editor.removeAttribute('ready');
                                      const began = performance.now();
                                      editor.data = data;
                                      while (!editor.hasAttribute('ready')) await new Promise((go) => setTimeout(go, 5));
                                      return performance.now() - began;
                                    }
                                    """));
            int elements =
                    (int)
                            page.evaluate(
                                    "() => document.querySelector('gc-model-editor').modeler"
                                            + ".get('elementRegistry').filter((each) => !each.labelTarget).length");
            double move =
                    number(
                            page.evaluate(
                                    """
                                    () => {
                                      const modeler = document.querySelector('gc-model-editor').modeler;
                                      const [registry, modeling] = ['elementRegistry', 'modeling'].map((s) => modeler.get(s));
                                      const shape = registry.get('extra70');
                                      const began = performance.now();
                                      for (let n = 0; n < 40; n += 1) modeling.moveShape(shape, { x: n % 2 ? -20 : 20, y: 0 });
                                      return (performance.now() - began) / 40;
                                    }
                                    """));
            List<Double> frames = frames(page);
            log.info(
                    "model of {} elements: page open to usable {} ms, the model alone {} ms, a move {} ms, frames while dragging"
                            + " the canvas: median {} ms, p95 {} ms",
                    elements,
                    round(open),
                    round(model),
                    round(move),
                    round(median(frames)),
                    round(frames.get(frames.size() * 95 / 100)));
            assertThat(elements).isGreaterThanOrEqualTo(ELEMENTS);
            assertThat(move).isLessThan(100);
        }
        drafts.drop(author, draft);
    }

    /** Times between frames while the diagram is dragged about, sorted. */
    private static List<Double> frames(Page page) {
        page.evaluate(
                """
                () => {
                  window.frames_ = [];
                  let last = performance.now();
                  const next = (now) => { window.frames_.push(now - last); last = now; window.going_ = requestAnimationFrame(next); };
                  requestAnimationFrame(next);
                }
                """);
        page.mouse().move(600, 500);
        page.mouse().down();
        for (int n = 0; n < 60; n++) {
            page.mouse().move(600 + 3 * n, 500 + n);
        }
        page.mouse().up();
        @SuppressWarnings("unchecked")
        List<Object> frames =
                (List<Object>)
                        page.evaluate(
                                "() => { cancelAnimationFrame(window.going_); return window.frames_; }");
        return frames.stream().map(DrawingBenchmark::number).sorted().toList();
    }

    /** The path with a long row of steps before the town receives the result. */
    private static String large(String model) {
        StringBuilder steps = new StringBuilder();
        StringBuilder shapes = new StringBuilder();
        int many = ELEMENTS / 2;
        for (int n = 1; n <= many; n++) {
            String next = n == many ? "receiveResult" : "extra" + (n + 1);
            int x = 200 + 180 * (n % 15);
            int y = 700 + 140 * (n / 15);
            steps.append(
                    """
                    <bpmn:userTask id="extra%1$d" name="复查%1$d">
                      <bpmn:incoming>way%1$d</bpmn:incoming><bpmn:outgoing>way%2$d</bpmn:outgoing>
                    </bpmn:userTask>
                    <bpmn:sequenceFlow id="way%2$d" sourceRef="extra%1$d" targetRef="%3$s" />
                    """
                            .formatted(n, n + 1, next));
            shapes.append(
                    """
                    <bpmndi:BPMNShape id="extra%1$d-shape" bpmnElement="extra%1$d"><dc:Bounds x="%2$d" y="%3$d" width="100" height="80" /></bpmndi:BPMNShape>
                    <bpmndi:BPMNEdge id="way%4$d-edge" bpmnElement="way%4$d"><di:waypoint x="%5$d" y="%6$d" /><di:waypoint x="%7$d" y="%6$d" /></bpmndi:BPMNEdge>
                    """
                            .formatted(n, x, y, n + 1, x + 100, y + 40, x + 180));
        }
        return model.replace("</bpmn:process>", steps + "</bpmn:process>")
                .replace("</bpmndi:BPMNPlane>", shapes + "</bpmndi:BPMNPlane>");
    }

    private static Page opened(Visitor admin, long draft) {
        admin.goesTo("/models/drafts/" + draft);
        Page page = admin.page();
        page.locator("gc-model-editor[ready]").waitFor();
        return page;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static long round(double value) {
        return Math.round(value);
    }
}
