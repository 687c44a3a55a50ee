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
    private final Set<Guard> guards;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Node> ids = new HashMap<>();

    private Safety(Vocabulary vocabulary, Set<Guard> guards) {
        this.vocabulary = vocabulary;
        this.guards = guards;
    }

    static List<Finding> check(Node root, Vocabulary vocabulary, Set<Guard> guards) {
        Safety safety = new Safety(vocabulary, guards);
        if (root.is("bpmn:definitions")) {
            safety.walk(root);
            safety.oneProcess(root);
        } else {
            safety.refuse(Guard.ROOT, root);
        }
        return safety.findings;
    }

    private void walk(Node node) {
        Allowed allowed = Allowed.at(node.name());
        if (allowed == null) {
            forbidden(Guard.ELEMENTS, node, node.name(), node.name());
            return;
        }
        node.attributes().forEach((name, value) -> attribute(node, allowed, name, value));
        if (allowed.text() != null) {
            value(node, node.name(), allowed.text(), node.text());
        } else if (!node.text().isBlank()) {
            refuse(Guard.TEXT, node, node.name());
        }
        uniqueId(node);
        for (Node child : node.children()) {
            if (Allowed.at(child.name()) != null && !allowed.children().contains(child.name())) {
                refuse(Guard.PLACES, child, child.name(), node.name());
            } else {
                walk(child);
            }
        }
    }

    private void attribute(Node node, Allowed allowed, String name, String value) {
        Content content = allowed.attributes().get(name);
        if (content == null) {
            forbidden(Guard.ATTRIBUTES, node, name, name, node.name());
        } else {
            value(node, name, content, value);
        }
    }

    private void value(Node node, String name, Content content, String value) {
        if (!content.evaluated()) {
            if (content != Content.BUSINESS_KEY && Expression.occursIn(value)) {
                refuse(Guard.PLAIN_WORDS, node, value);
            } else if (!content.isLiteral(value)) {
                refuse(Guard.VALUES, node, name, value);
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
            refuse(Guard.LANGUAGE, node, text);
            return;
        }
        if (read.get() instanceof Expression.Call call) {
            var callable = vocabulary.callable(call);
            if (callable.isEmpty()) {
                refuse(Guard.FUNCTIONS, node, text);
            } else if (!content.takes(callable.get().returns())) {
                refuse(Guard.ANSWERS, node, text);
            }
        } else if (content != Content.CONDITION) {
            refuse(Guard.ANSWERS, node, text);
        }
        read.get().variables().forEach(variable -> known(node, variable));
    }

    /** A variable of another name could hide a bean of that name: only those of the code. */
    private void known(Node node, String variable) {
        if (!vocabulary.variables().contains(variable)) {
            refuse(Guard.VARIABLES, node, variable);
        }
    }

    private void uniqueId(Node node) {
        if (node.id() != null && ids.put(node.id(), node) != null) {
            refuse(Guard.UNIQUE_IDS, node, node.id());
        }
    }

    private void oneProcess(Node root) {
        List<Node> processes = root.children("bpmn:process").toList();
        if (processes.size() != 1) {
            refuse(Guard.ONE_PROCESS, root);
            return;
        }
        Node process = processes.get(0);
        process.all()
                .filter(node -> node.is("bpmn:callActivity"))
                .filter(
                        node ->
                                process.id() != null
                                        && process.id().equals(node.get("calledElement")))
                .forEach(node -> refuse(Guard.CALLS_OF_ITSELF, node));
        Endless.loops(process).forEach(id -> refuse(Guard.ENDLESS_LOOPS, id, (String) null));
    }

    /** Ways to run code of one's own are refused by the word a person should read. */
    private void forbidden(Guard guard, Node node, String name, String... args) {
        refuse(guard, node.place(), FORBIDDEN.get(name), args);
    }

    private void refuse(Guard guard, Node node, String... args) {
        refuse(guard, node.place(), null, args);
    }

    private void refuse(Guard guard, String place, String reason, String... args) {
        if (guards.contains(guard)) {
            findings.add(Finding.unsafe(place, reason == null ? guard.reason() : reason, args));
        }
    }
}
