package org.gridcase.modelcheck;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names in both languages, a key, a drawing, and processes that do not call each other in a ring.
 */
final class ProcessRules implements Rule {

    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");
    private static final Pattern DAYS = Pattern.compile("P[1-9][0-9]{0,3}D");

    @Override
    public void check(Model model, Look look) {
        Node process = model.process();
        String file = look.surroundings().file();
        look.expect(file.equals(process.id()), process, "modelcheck.process.key", file);
        look.expect(
                "true".equals(process.get("isExecutable")), process, "modelcheck.process.notRun");
        String kept = process.get("camunda:historyTimeToLive");
        look.expect(
                kept != null && DAYS.matcher(kept).matches(), process, "modelcheck.process.kept");
        named(process, look);
        model.elements().values().stream()
                .filter(node -> node.get("name") != null)
                .forEach(node -> named(node, look));
        model.flows().stream()
                .filter(node -> node.get("name") != null)
                .forEach(node -> named(node, look));
        model.elements().values().stream()
                .filter(node -> node.name().endsWith("Task") || node.is("bpmn:callActivity"))
                .forEach(node -> look.expect(words(node), node, "modelcheck.process.unnamed"));
        model.elements()
                .values()
                .forEach(
                        node ->
                                look.expect(
                                        model.isDrawn(node.id()),
                                        node,
                                        "modelcheck.process.notDrawn"));
        look.expect(
                !ring(process.id(), model.calls(), look.surroundings().calls()),
                process,
                "modelcheck.process.ring");
    }

    private static void named(Node node, Look look) {
        String name = node.get("name");
        look.expect(
                name != null && CHINESE.matcher(name).find(), node, "modelcheck.process.noChinese");
        look.expect(node.property("nameEn").isPresent(), node, "modelcheck.process.noEnglish");
    }

    private static boolean words(Node node) {
        return node.get("name") != null && !node.get("name").isBlank();
    }

    /** Whether a process comes back to itself by calls. */
    private static boolean ring(String key, Set<String> called, Map<String, Set<String>> calls) {
        Set<String> seen = new LinkedHashSet<>();
        var queue = new ArrayDeque<>(called);
        while (!queue.isEmpty()) {
            String next = queue.poll();
            if (next.equals(key)) {
                return true;
            }
            if (seen.add(next)) {
                queue.addAll(calls.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }
}
