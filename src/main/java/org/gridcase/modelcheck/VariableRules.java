package org.gridcase.modelcheck;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a model reads is there when it is read, and what it calls is told which case it is about.
 */
final class VariableRules implements Rule {

    /** Every step that people report back on says how it ended. */
    private static final String OUTCOME = "outcome";

    @Override
    public void check(Model model, Look look) {
        model.elements("bpmn:callActivity")
                .forEach(
                        call ->
                                look.expect(
                                        look.vocabulary().given().stream()
                                                .anyMatch(name -> passedOn(call, name)),
                                        call,
                                        "modelcheck.code.caseNotPassed"));
        Set<String> set = set(model, look);
        model.process()
                .all()
                .forEach(
                        node ->
                                texts(node)
                                        .flatMap(text -> Expression.read(text).stream())
                                        .flatMap(read -> read.variables().stream())
                                        .filter(variable -> !set.contains(variable))
                                        .forEach(
                                                variable ->
                                                        look.expect(
                                                                false,
                                                                node,
                                                                "modelcheck.code.neverSet",
                                                                variable)));
    }

    private static boolean passedOn(Node call, String variable) {
        return call.all()
                .filter(each -> each.is("camunda:in"))
                .anyMatch(
                        in ->
                                variable.equals(in.get("source"))
                                        && variable.equals(in.get("target")));
    }

    private static Set<String> set(Model model, Look look) {
        Set<String> set = new HashSet<>(look.vocabulary().given());
        if (!model.elements("bpmn:userTask").isEmpty()) {
            set.add(OUTCOME);
        }
        model.process()
                .all()
                .forEach(
                        node -> {
                            switch (node.name()) {
                                case "camunda:out" -> set.add(node.get("target"));
                                case "camunda:inputParameter" -> set.add(node.get("name"));
                                case "bpmn:multiInstanceLoopCharacteristics" ->
                                        set.add(node.get("camunda:elementVariable"));
                                default -> {
                                    // sets nothing
                                }
                            }
                        });
        return set;
    }

    private static Stream<String> texts(Node node) {
        return Stream.concat(node.attributes().values().stream(), Stream.of(node.text()));
    }
}
