package org.gridcase.modelcheck;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridcase.modelcheck.Change.Kind;
import org.gridcase.modelcheck.Change.Property;

/** What is different between two models: by element, with the properties, and what only moved. */
public final class ModelDifference {

    private record Part(String name, String type, Map<String, String> properties, String place) {

        Change change(Kind kind, String id, List<Property> different) {
            return new Change(kind, id, name, properties.get("nameEn"), type, different);
        }
    }

    /** Saying what holds anyway is no difference; editors leave it out when they write. */
    private static final Set<String> UNSAID =
            Set.of(
                    "isInterrupting=true",
                    "cancelActivity=true",
                    "triggeredByEvent=false",
                    "isSequential=false",
                    "associationDirection=None");

    private ModelDifference() {}

    /**
     * From one model to the other; a text that cannot be read counts as an empty model.
     *
     * @param before text of the earlier model
     * @param after text of the later one
     */
    public static List<Change> between(String before, String after) {
        Map<String, Part> old = parts(before);
        Map<String, Part> now = parts(after);
        List<Change> changes = new ArrayList<>();
        now.forEach(
                (id, part) -> {
                    Part earlier = old.get(id);
                    if (earlier == null) {
                        changes.add(part.change(Kind.ADDED, id, List.of()));
                    } else {
                        compare(id, earlier, part, changes);
                    }
                });
        old.forEach(
                (id, part) -> {
                    if (!now.containsKey(id)) {
                        changes.add(part.change(Kind.REMOVED, id, List.of()));
                    }
                });
        return changes;
    }

    private static void compare(String id, Part before, Part after, List<Change> changes) {
        List<Property> properties = properties(before.properties(), after.properties());
        if (!before.type().equals(after.type())) {
            properties.add(0, new Property("type", before.type(), after.type()));
        }
        if (!properties.isEmpty()) {
            changes.add(after.change(Kind.CHANGED, id, properties));
        } else if (!Objects.equals(before.place(), after.place())
                && !after.type().equals("sequenceFlow")) {
            // a line follows what it connects; that it did is no news
            changes.add(after.change(Kind.MOVED, id, List.of()));
        }
    }

    static List<Property> properties(Map<String, String> before, Map<String, String> after) {
        List<Property> different = new ArrayList<>();
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                different.add(new Property(name, before.get(name), after.get(name)));
            }
        }
        return different;
    }

    private static Map<String, Part> parts(String model) {
        Node root;
        try {
            root = SafeXml.read(model.getBytes(StandardCharsets.UTF_8));
        } catch (SafeXml.Unreadable e) {
            return Map.of();
        }
        Map<String, String> places = places(root);
        Map<String, Part> parts = new LinkedHashMap<>();
        root.children().stream()
                .filter(child -> child.is("bpmn:process") || child.is("bpmn:message"))
                .forEach(child -> gather(child, places, parts));
        return parts;
    }

    private static void gather(Node node, Map<String, String> places, Map<String, Part> parts) {
        if (node.id() != null && !node.name().endsWith("EventDefinition")) {
            Map<String, String> properties = new TreeMap<>();
            describe(node, "", properties);
            String name = node.get("name");
            parts.put(
                    node.id(),
                    new Part(
                            name == null || name.isBlank() ? node.id() : name,
                            node.name().replace("bpmn:", ""),
                            properties,
                            places.get(node.id())));
        }
        node.children().forEach(child -> gather(child, places, parts));
    }

    /** Everything about an element that is not an element of its own on the diagram. */
    private static void describe(Node node, String prefix, Map<String, String> properties) {
        node.attributes()
                .forEach(
                        (name, value) -> {
                            if (!name.equals("id")
                                    && !name.equals("xsi:type")
                                    && !UNSAID.contains(name + "=" + value)) {
                                put(properties, prefix + name, value);
                            }
                        });
        if (!node.text().isBlank()) {
            put(properties, prefix.isEmpty() ? "text" : prefix.replaceAll("\\.$", ""), node.text());
        }
        for (Node child : node.children()) {
            if (child.is("camunda:property")) {
                put(properties, String.valueOf(child.get("name")), child.get("value"));
            } else if (isDetail(child)) {
                String inner =
                        child.name().matches("bpmn:extensionElements|camunda:properties")
                                ? prefix
                                : prefix + child.name().replaceAll("^\\w+:", "") + ".";
                describe(child, inner, properties);
            }
        }
    }

    private static boolean isDetail(Node child) {
        return (child.id() == null || child.name().endsWith("EventDefinition"))
                && !child.is("bpmn:incoming")
                && !child.is("bpmn:outgoing");
    }

    private static void put(Map<String, String> properties, String name, String value) {
        properties.merge(name, String.valueOf(value).strip(), (one, other) -> one + ", " + other);
    }

    private static Map<String, String> places(Node root) {
        Map<String, String> places = new LinkedHashMap<>();
        root.all()
                .filter(node -> node.get("bpmnElement") != null)
                .forEach(
                        shape ->
                                places.put(
                                        shape.get("bpmnElement"),
                                        shape.children("dc:Bounds")
                                                .map(bounds -> bounds.attributes().toString())
                                                .collect(Collectors.joining())));
        return places;
    }
}
