package org.gridcase.modelcheck;

import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A model that is safe, as a net of elements and flows for the rules of the house. */
final class Model {

    private final Node process;
    private final Map<String, Node> elements;
    private final List<Node> flows;
    private final Map<String, String> messages;
    private final Set<String> drawn;
    private final Map<String, Rectangle2D> places = new HashMap<>();

    Model(Node root) {
        process = root.child("bpmn:process").orElseThrow();
        elements =
                process.all()
                        .filter(Model::isFlowNode)
                        .filter(node -> node.id() != null)
                        .collect(
                                Collectors.toMap(
                                        Node::id,
                                        Function.identity(),
                                        (one, other) -> one,
                                        LinkedHashMap::new));
        flows = process.all().filter(node -> node.is("bpmn:sequenceFlow")).toList();
        messages = new LinkedHashMap<>();
        root.children("bpmn:message")
                .forEach(message -> messages.put(message.id(), message.get("name")));
        drawn =
                root.all()
                        .map(node -> node.get("bpmnElement"))
                        .filter(id -> id != null)
                        .collect(Collectors.toSet());
        root.all()
                .filter(node -> node.is("bpmndi:BPMNShape") && node.get("bpmnElement") != null)
                .forEach(
                        shape ->
                                shape.child("dc:Bounds")
                                        .ifPresent(
                                                bounds ->
                                                        places.put(
                                                                shape.get("bpmnElement"),
                                                                place(bounds))));
    }

    private static Rectangle2D place(Node bounds) {
        double[] read =
                Stream.of("x", "y", "width", "height")
                        .mapToDouble(
                                name ->
                                        bounds.get(name) == null
                                                ? 0
                                                : Double.parseDouble(bounds.get(name)))
                        .toArray();
        return new Rectangle2D.Double(read[0], read[1], read[2], read[3]);
    }

    private static boolean isFlowNode(Node node) {
        return node.name().matches("bpmn:(\\w+Event|\\w+Task|callActivity|subProcess|\\w+Gateway)");
    }

    Node process() {
        return process;
    }

    /** Everything that flows connect, by id. */
    Map<String, Node> elements() {
        return elements;
    }

    List<Node> flows() {
        return flows;
    }

    List<Node> elements(String type) {
        return elements.values().stream().filter(node -> node.is(type)).toList();
    }

    List<Node> into(Node element) {
        return flows.stream().filter(flow -> element.id().equals(flow.get("targetRef"))).toList();
    }

    List<Node> outOf(Node element) {
        return flows.stream().filter(flow -> element.id().equals(flow.get("sourceRef"))).toList();
    }

    /** The element that a flow leads to, or null when there is none. */
    Node target(Node flow) {
        return elements.get(flow.get("targetRef"));
    }

    /** Names of the messages that the model declares. */
    Map<String, String> messages() {
        return messages;
    }

    boolean isDrawn(String id) {
        return drawn.contains(id);
    }

    /** Whether an element lies on another one that it does not belong to. */
    boolean overlaps(Node element) {
        Rectangle2D place = places.get(element.id());
        return place != null
                && within(element.parent()).stream()
                        .filter(other -> other != element)
                        .filter(other -> !element.id().equals(other.get("attachedToRef")))
                        .filter(other -> !other.id().equals(element.get("attachedToRef")))
                        .map(other -> places.get(other.id()))
                        .anyMatch(other -> other != null && other.intersects(place));
    }

    /** Elements of one process or sub-process, without those of sub-processes inside. */
    List<Node> within(Node scope) {
        return elements.values().stream().filter(node -> node.parent() == scope).toList();
    }

    /** Process and sub-processes. */
    List<Node> scopes() {
        List<Node> scopes = new ArrayList<>(elements("bpmn:subProcess"));
        scopes.add(0, process);
        return scopes;
    }

    /**
     * What can be reached from where a scope begins, boundary events of what is reached included.
     */
    Set<Node> reached(Node scope) {
        Deque<Node> queue = new ArrayDeque<>();
        within(scope).stream().filter(node -> node.is("bpmn:startEvent")).forEach(queue::add);
        within(scope).stream()
                .filter(node -> "true".equals(node.get("triggeredByEvent")))
                .forEach(queue::add);
        Set<Node> reached = new LinkedHashSet<>();
        while (!queue.isEmpty()) {
            Node node = queue.poll();
            if (node != null && reached.add(node)) {
                outOf(node).forEach(flow -> queue.add(target(flow) == null ? node : target(flow)));
                elements("bpmn:boundaryEvent").stream()
                        .filter(event -> node.id().equals(event.get("attachedToRef")))
                        .forEach(queue::add);
            }
        }
        return reached;
    }

    /** What comes to an end of its scope. */
    Set<Node> ending(Node scope) {
        Deque<Node> queue = new ArrayDeque<>();
        within(scope).stream().filter(node -> node.is("bpmn:endEvent")).forEach(queue::add);
        within(scope).stream()
                .filter(node -> "true".equals(node.get("triggeredByEvent")))
                .forEach(queue::add);
        Set<Node> ending = new LinkedHashSet<>();
        while (!queue.isEmpty()) {
            Node node = queue.poll();
            if (ending.add(node)) {
                into(node).stream()
                        .map(flow -> elements.get(flow.get("sourceRef")))
                        .filter(source -> source != null)
                        .forEach(queue::add);
                // an event at the edge leads on as well
                if (node.is("bpmn:boundaryEvent")
                        && elements.containsKey(node.get("attachedToRef"))) {
                    queue.add(elements.get(node.get("attachedToRef")));
                }
            }
        }
        return ending;
    }

    /** Keys of the processes that it calls. */
    Set<String> calls() {
        return elements("bpmn:callActivity").stream()
                .map(call -> call.get("calledElement"))
                .filter(key -> key != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
