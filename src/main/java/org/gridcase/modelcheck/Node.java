package org.gridcase.modelcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An XML element as read safely. Names carry the usual prefix of their namespace, whatever prefix
 * the file uses: {@code bpmn:userTask}, {@code camunda:property}.
 */
final class Node {

    private final String name;
    private final Node parent;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Node(String name, Node parent) {
        this.name = name;
        this.parent = parent;
    }

    String name() {
        return name;
    }

    Node parent() {
        return parent;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<Node> children() {
        return children;
    }

    /** Text directly inside the element. */
    String text() {
        return text.toString();
    }

    void append(String more) {
        text.append(more);
    }

    /** The attribute, or null. */
    String get(String attribute) {
        return attributes.get(attribute);
    }

    String id() {
        return get("id");
    }

    boolean is(String otherName) {
        return name.equals(otherName);
    }

    Stream<Node> children(String childName) {
        return children.stream().filter(child -> child.is(childName));
    }

    Optional<Node> child(String childName) {
        return children(childName).findFirst();
    }

    /** This element and everything inside it, in the order of the file. */
    Stream<Node> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }

    /** The nearest element around this one, or this one, that a person finds on the diagram. */
    String place() {
        for (Node around = this; around != null; around = around.parent) {
            if (around.name.startsWith("bpmn:") && around.id() != null) {
                return around.id();
            }
        }
        return null;
    }

    /** A property of ours, {@code camunda:property} with this name. */
    Optional<String> property(String property) {
        return child("bpmn:extensionElements").stream()
                .flatMap(extension -> extension.children("camunda:properties"))
                .flatMap(properties -> properties.children("camunda:property"))
                .filter(each -> property.equals(each.get("name")))
                .map(each -> each.get("value"))
                .filter(value -> value != null)
                .findFirst();
    }
}
