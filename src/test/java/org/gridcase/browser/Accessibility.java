package org.gridcase.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Asks axe-core whether people who hear a page, read it large or work with the keyboard can use it:
 * WCAG 2.1, levels A and AA.
 */
final class Accessibility {
    private static final String AXE = axe();

    /** What keeps people out; each with the rule, the element and what it is missing. */
    private static final String ASK =
            "async () => { const heard = await axe.run(document, {resultTypes: ['violations'],"
                    + " runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']});"
                    + " return heard.violations"
                    + ".filter(rule => ['serious', 'critical'].includes(rule.impact))"
                    + ".flatMap(rule => rule.nodes.slice(0, 3).map(node => rule.id + ' '"
                    + " + node.target.flat().join(' ') + ' '"
                    + " + node.html.replace(/\\s+/g, ' ').slice(0, 160) + ' '"
                    + " + (node.failureSummary || '').replace(/\\s+/g, ' ').slice(0, 240))); }";

    private Accessibility() {}

    @SuppressWarnings("unchecked")
    static List<String> faults(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            // evaluated, as the page itself takes scripts of its own server only
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate(ASK);
    }

    private static String axe() {
        try (InputStream in = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
