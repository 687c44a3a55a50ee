package org.gridcase.modelcheck;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every way begins at a start, leads somewhere and comes to an end. */
final class WayRules implements Rule {

    private static final String EVENTS = "bpmn:(message|timer)EventDefinition";

    @Override
    public void check(Model model, Look look) {
        model.scopes().forEach(scope -> scope(model, scope, look));
        model.elements().values().forEach(element -> ways(model, element, look));
        Set<String> seen = new HashSet<>();
        for (Node flow : model.flows()) {
            String way = flow.get("sourceRef") + " " + flow.get("targetRef");
            Node from = model.elements().get(flow.get("sourceRef"));
            Node to = model.target(flow);
            look.expect(from != null && to != null, flow, "modelcheck.way.loose");
            look.expect(
                    from == null || to == null || from.parent() == to.parent(),
                    flow,
                    "modelcheck.way.acrossBorder");
            look.expect(seen.add(way), flow, "modelcheck.way.twice");
        }
    }

    private static void scope(Model model, Node scope, Look look) {
        List<Node> starts =
                model.within(scope).stream().filter(node -> node.is("bpmn:startEvent")).toList();
        boolean byEvent = "true".equals(scope.get("triggeredByEvent"));
        look.expect(starts.size() == 1, scope, "modelcheck.way.oneStart");
        starts.forEach(
                start ->
                        look.expect(
                                byEvent == hasEvent(start),
                                start,
                                byEvent
                                        ? "modelcheck.way.startNeedsEvent"
                                        : "modelcheck.way.startsByItself"));
        Set<Node> reached = model.reached(scope);
        Set<Node> ending = model.ending(scope);
        for (Node element : model.within(scope)) {
            look.expect(reached.contains(element), element, "modelcheck.way.unreachable");
            look.expect(
                    !reached.contains(element) || ending.contains(element),
                    element,
                    "modelcheck.way.deadEnd");
        }
    }

    private static void ways(Model model, Node element, Look look) {
        int in = model.into(element).size();
        int out = model.outOf(element).size();
        boolean gateway = element.name().endsWith("Gateway");
        look.expect(gateway || in < 2, element, "modelcheck.way.joinWithoutGateway");
        look.expect(gateway || out < 2, element, "modelcheck.way.forkWithoutGateway");
        if (element.is("bpmn:intermediateCatchEvent") || element.is("bpmn:boundaryEvent")) {
            look.expect(hasEvent(element), element, "modelcheck.way.waitsForNothing");
        }
        if (element.is("bpmn:boundaryEvent")) {
            look.expect(
                    model.elements().containsKey(element.get("attachedToRef")),
                    element,
                    "modelcheck.way.loose");
        }
    }

    private static boolean hasEvent(Node element) {
        return element.children().stream().anyMatch(child -> child.name().matches(EVENTS));
    }
}
