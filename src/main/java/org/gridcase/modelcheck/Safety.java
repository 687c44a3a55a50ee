package org.gridcase.modelcheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks through a model and refuses whatever the list does not allow. */
final class Safety {

    /** Ways to run code of one's own, by the word a person should read. */
    private static final Map<String, String> FORBIDDEN =
            Map.ofEntries(
                    Map.entry("bpmn:scriptTask", "modelcheck.unsafe.script"),
                    Map.entry("bpmn:script", "modelcheck.unsafe.script"),
                    Map.entry("camunda:script", "modelcheck.unsafe.script"),
                    Map.entry("scriptFormat", "modelcheck.unsafe.script"),
                    Map.entry("language", "modelcheck.unsafe.script"),
                    Map.entry("camunda:resource", "modelcheck.unsafe.script"),
                    Map.entry("camunda:executionListener", "modelcheck.unsafe.listener"),
                    Map.entry("camunda:taskListener", "modelcheck.unsafe.listener"),
                    Map.entry("camunda:class", "modelcheck.unsafe.code"),
                    Map.entry("camunda:delegateExpression", "modelcheck.unsafe.code"),
                    Map.entry("camunda:field", "modelcheck.unsafe.code"),
                    Map.entry("camunda:connector", "modelcheck.unsafe.outside"),
                    Map.entry("camunda:type", "modelcheck.unsafe.outside"),
                    Map.entry("bpmn:import", "modelcheck.unsafe.outside"),
                    Map.entry("camunda:formData", "modelcheck.unsafe.form"),
                    Map.entry("camunda:formKey", "modelcheck.unsafe.form"),
                    Map.entry("camunda:assignee", "modelcheck.unsafe.people"),
                    Map.entry("camunda:candidateUsers", "modelcheck.unsafe.people"),
                    Map.entry("camunda:candidateGroups", "modelcheck.unsafe.people"));

    private final Vocabulary vocabulary;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Node> ids = new HashMap<>();

    private Safety(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static List<Finding> check(Node root, Vocabulary vocabulary) {
        Safety safety = new Safety(vocabulary);
        if (root.is("bpmn:definitions")) {
            safety.walk(root);
            safety.oneProcess(root);
        } else {
            safety.refuse(root, "modelcheck.unsafe.notAModel");
        }
        return safety.findings;
    }

    private void walk(Node node) {
        Allowed allowed = Allowed.at(node.name());
        if (allowed == null) {
            refuse(
                    node,
                    FORBIDDEN.getOrDefault(node.name(), "modelcheck.unsafe.element"),
                    node.name());
            return;
        }
        node.attributes().forEach((name, value) -> attribute(node, allowed, name, value));
        if (allowed.text() != null) {
            value(node, node.name(), allowed.text(), node.text());
        } else if (!node.text().isBlank()) {
            refuse(node, "modelcheck.unsafe.text", node.name());
        }
        uniqueId(node);
        for (Node child : node.children()) {
            if (Allowed.at(child.name()) != null && !allowed.children().contains(child.name())) {
                refuse(child, "modelcheck.unsafe.place", child.name(), node.name());
            } else {
                walk(child);
            }
        }
    }

    private void attribute(Node node, Allowed allowed, String name, String value) {
        Content content = allowed.attributes().get(name);
        if (content == null) {
            refuse(
                    node,
                    FORBIDDEN.getOrDefault(name, "modelcheck.unsafe.attribute"),
                    name,
                    node.name());
        } else {
            value(node, name, content, value);
        }
    }

    private void value(Node node, String name, Content content, String value) {
        if (!content.evaluated()) {
            if (content != Content.BUSINESS_KEY && Expression.occursIn(value)) {
                refuse(node, "modelcheck.unsafe.expressionHere", value);
            } else if (!content.isLiteral(value)) {
                refuse(node, "modelcheck.unsafe.value", name, value);
            } else if (content == Content.VARIABLE) {
                known(node, value);
            }
        } else if (Expression.occursIn(value) || !content.isLiteral(value)) {
            expression(node, content, value);
        }
    }

    private void expression(Node node, Content content, String text) {
        var read = Expression.read(text);
        if (read.isEmpty()) {
            refuse(node, "modelcheck.unsafe.expression", text);
            return;
        }
        if (read.get() instanceof Expression.Call call) {
            var callable = vocabulary.callable(call);
            if (callable.isEmpty()) {
                refuse(node, "modelcheck.unsafe.call", text);
            } else if (!content.takes(callable.get().returns())) {
                refuse(node, "modelcheck.unsafe.answer", text);
            }
        } else if (content != Content.CONDITION) {
            refuse(node, "modelcheck.unsafe.answer", text);
        }
        read.get().variables().forEach(variable -> known(node, variable));
    }

    /** A variable of another name could hide a bean of that name: only those of the code. */
    private void known(Node node, String variable) {
        if (!vocabulary.variables().contains(variable)) {
            refuse(node, "modelcheck.unsafe.variable", variable);
        }
    }

    private void uniqueId(Node node) {
        if (node.id() != null && ids.put(node.id(), node) != null) {
            refuse(node, "modelcheck.unsafe.idTwice", node.id());
        }
    }

    private void oneProcess(Node root) {
        List<Node> processes = root.children("bpmn:process").toList();
        if (processes.size() != 1) {
            refuse(root, "modelcheck.unsafe.oneProcess");
            return;
        }
        Node process = processes.get(0);
        process.all()
                .filter(node -> node.is("bpmn:callActivity"))
                .filter(
                        node ->
                                process.id() != null
                                        && process.id().equals(node.get("calledElement")))
                .forEach(node -> refuse(node, "modelcheck.unsafe.callsItself"));
        Set<String> endless = Endless.loops(process);
        endless.forEach(id -> findings.add(Finding.unsafe(id, "modelcheck.unsafe.endless")));
    }

    private void refuse(Node node, String key, String... args) {
        findings.add(Finding.unsafe(node.place(), key, args));
    }
}
