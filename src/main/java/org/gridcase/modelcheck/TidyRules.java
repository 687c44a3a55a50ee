package org.gridcase.modelcheck;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What makes a model hard to read or means two things at once: names that are there twice, events
 * that wait for several things, words and ends that say nothing, symbols on top of each other.
 */
final class TidyRules implements Rule {

    private static final String TERMINATES = "bpmn:terminateEventDefinition";

    @Override
    public void check(Model model, Look look) {
        namesOnce(model, look);
        model.elements().values().stream()
                .filter(node -> node.name().endsWith("Event"))
                .forEach(event -> event(event, look));
        model.scopes().forEach(scope -> ends(model, scope, look));
        model.flows().forEach(flow -> label(model, flow, look));
        messages(model, look);
        model.elements()
                .values()
                .forEach(node -> look.hint(!model.overlaps(node), node, "modelcheck.way.overlaps"));
    }

    /**
     * Lists and timelines tell steps apart by their names alone, in either language. The same part
     * may be called twice: what stands in lists are the steps in it.
     */
    private static void namesOnce(Model model, Look look) {
        Set<String> chinese = new HashSet<>();
        Set<String> english = new HashSet<>();
        for (Node node : model.elements().values()) {
            if (!node.is("bpmn:userTask") && !node.is("bpmn:callActivity")) {
                continue;
            }
            String name = node.get("name") == null ? "" : node.get("name").strip();
            String other = node.property("nameEn").orElse("").strip();
            boolean once = name.isEmpty() || chinese.add(name);
            boolean alone = other.isEmpty() || english.add(other) || !once;
            if (node.is("bpmn:userTask")) {
                look.expect(once, node, "modelcheck.step.nameTwice", name);
                look.expect(alone, node, "modelcheck.step.nameTwice", other);
            } else {
                look.hint(once, node, "modelcheck.step.nameTwice", name);
                look.hint(alone, node, "modelcheck.step.nameTwice", other);
            }
        }
    }

    private static void event(Node event, Look look) {
        String name = event.get("name");
        look.expect(name != null && !name.isBlank(), event, "modelcheck.way.unnamed");
        long waits =
                event.children().stream()
                        .filter(child -> child.name().endsWith("EventDefinition"))
                        .count();
        look.expect(waits < 2, event, "modelcheck.way.severalEvents");
    }

    /** Where all ways end at one place, that it ends the others as well says nothing. */
    private static void ends(Model model, Node scope, Look look) {
        List<Node> ends =
                model.within(scope).stream().filter(node -> model.outOf(node).isEmpty()).toList();
        List<Node> last = ends.stream().filter(node -> node.child(TERMINATES).isPresent()).toList();
        boolean others =
                ends.stream().anyMatch(node -> !last.contains(node) && !interrupts(model, node));
        look.hint(
                last.size() != 1 || others,
                last.isEmpty() ? scope : last.get(0),
                "modelcheck.way.superfluousEnd");
    }

    private static boolean interrupts(Model model, Node node) {
        return "true".equals(node.get("triggeredByEvent"))
                && model.within(node).stream()
                        .filter(inner -> inner.is("bpmn:startEvent"))
                        .noneMatch(start -> "false".equals(start.get("isInterrupting")));
    }

    /** Words on a line are for what a gateway decides. */
    private static void label(Model model, Node flow, Look look) {
        Node source = model.elements().get(flow.get("sourceRef"));
        boolean decided = source != null && source.is("bpmn:exclusiveGateway");
        look.hint(
                flow.get("name") == null || decided && model.outOf(source).size() > 1,
                flow,
                "modelcheck.gateway.wayNamed");
    }

    private static void messages(Model model, Look look) {
        Map<String, String> seen = new HashMap<>();
        model.messages()
                .forEach(
                        (id, name) -> {
                            String called = String.valueOf(name);
                            boolean used =
                                    model.elements().values().stream()
                                            .flatMap(
                                                    node ->
                                                            node.children(
                                                                    "bpmn:messageEventDefinition"))
                                            .anyMatch(
                                                    event ->
                                                            Objects.equals(
                                                                    id, event.get("messageRef")));
                            look.hint(
                                    used, model.process(), "modelcheck.code.messageUnused", called);
                            look.hint(
                                    seen.put(called, id) == null,
                                    model.process(),
                                    "modelcheck.code.messageTwice",
                                    called);
                        });
    }
}
