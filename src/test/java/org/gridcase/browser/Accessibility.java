package org.gridcase.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Asks axe-core whether people who hear a page, read it large or work with the keyboard can use it:
 * WCAG 2.1, levels A and AA, whatever keeps people out or seriously hinders them.
 */
final class Accessibility {
    private static final String AXE = axe();

    /** What Vaadin's own elements do, where, by rule; keyboard and readers get along with it. */
    private static final Map<String, String> OF_VAADIN =
            Map.of(
                    // its documented way: a tab that holds the link which it stands for
                    "nested-interactive", "vaadin-tab",
                    // the row of headers that cards do without is empty
                    "aria-required-children", "tr",
                    // says of a group of fields that it must be filled in
                    "aria-allowed-attr", "vaadin-custom-field");

    /** Each fault with its rule, the element and what it is missing. */
    private static final String ASK =
            "async ofVaadin => { const heard = await axe.run(document, {resultTypes: ['violations'],"
                    + " runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']});"
                    + " const element = node => node.target.flat().reduce("
                    + "   (in_, one) => (in_.shadowRoot ?? in_).querySelector(one), document);"
                    + " const theirs = (rule, node) => ofVaadin[rule.id]"
                    + "   && element(node)?.closest(ofVaadin[rule.id]);"
                    + " return heard.violations"
                    + ".filter(rule => ['serious', 'critical'].includes(rule.impact))"
                    + ".flatMap(rule => rule.nodes.filter(node => !theirs(rule, node)).slice(0, 3)"
                    + ".map(node => rule.id + ' ' + node.target.flat().join(' ') + ' '"
                    + " + node.html.replace(/\\s+/g, ' ').slice(0, 160) + ' '"
                    + " + (node.failureSummary || '').replace(/\\s+/g, ' ').slice(0, 240))); }";

    private Accessibility() {}

    @SuppressWarnings("unchecked")
    static List<String> faults(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            // evaluated, as the page itself takes scripts of its own server only
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate(ASK, OF_VAADIN);
    }

    private static String axe() {
        try (InputStream in = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
