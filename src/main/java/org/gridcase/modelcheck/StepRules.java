package org.gridcase.modelcheck;

import java.util.List;
import java.util.Set;

/**
 * Each human step has a post, a unit, a limit, a ladder, a form, and one way on; a gateway decides.
 */
final class StepRules implements Rule {

    private static final Set<String> BUTTONS = Set.of("escalated", "returned", "departments");

    @Override
    public void check(Model model, Look look) {
        model.elements("bpmn:userTask").forEach(task -> step(model, task, look));
        model.elements("bpmn:serviceTask")
                .forEach(
                        task ->
                                look.expect(
                                        task.get("camunda:expression") != null,
                                        task,
                                        "modelcheck.step.nothingCalled"));
    }

    private static void step(Model model, Node task, Look look) {
        known(task, "post", look.vocabulary().posts(), "modelcheck.step.post", look);
        known(task, "unit", look.vocabulary().units(), "modelcheck.step.unit", look);
        known(task, "limit", look.vocabulary().limits(), "modelcheck.step.limit", look);
        if (task.property("ladder").isPresent()) {
            known(task, "ladder", look.vocabulary().ladders(), "modelcheck.step.ladder", look);
        } else {
            // versions from before it was named have the usual one; going back to them stays easy
            look.hint(false, task, "modelcheck.step.ladder", "");
        }
        look.expect(model.outOf(task).size() == 1, task, "modelcheck.step.oneWay");
        String form = task.get("camunda:formRef");
        if (task.property("claim").isPresent()) {
            boolean completes = task.property("claim").filter("completes"::equals).isPresent();
            look.expect(completes && form == null, task, "modelcheck.step.claim");
            return;
        }
        String expected = model.process().id() + "-" + task.id();
        look.expect(form != null, task, "modelcheck.step.noForm");
        if (form == null) {
            return;
        }
        look.expect(expected.equals(form), task, "modelcheck.step.formName", expected);
        look.expect(
                "deployment".equals(task.get("camunda:formRefBinding")),
                task,
                "modelcheck.step.formBinding");
        look.expect(
                look.surroundings().forms().containsKey(form),
                task,
                "modelcheck.step.formMissing",
                form);
        outcomes(model, task, form, look);
    }

    private static void known(
            Node task, String property, Set<String> known, String key, Look look) {
        String value = task.property(property).orElse("");
        look.expect(known.contains(value), task, key, value);
    }

    /** Whatever the gateway behind a step asks for can be answered, and the other way round. */
    private static void outcomes(Model model, Node task, String form, Look look) {
        List<String> asked = asked(model, task);
        List<String> offered =
                look.form(form).flatMap(schema -> schema.field("outcome")).stream()
                        .flatMap(field -> field.options().stream())
                        .map(option -> option.value())
                        .toList();
        for (String outcome : asked) {
            look.expect(
                    BUTTONS.contains(outcome) || offered.contains(outcome),
                    task,
                    "modelcheck.step.outcome",
                    outcome);
        }
        long answered = offered.stream().filter(asked::contains).count();
        look.expect(
                offered.isEmpty() || answered == offered.size() - 1,
                task,
                "modelcheck.step.outcomesOpen");
    }

    private static List<String> asked(Model model, Node task) {
        return model.outOf(task).stream()
                .map(model::target)
                .filter(next -> next != null && next.is("bpmn:exclusiveGateway"))
                .flatMap(gateway -> model.outOf(gateway).stream())
                .flatMap(flow -> flow.child("bpmn:conditionExpression").stream())
                .flatMap(condition -> Expression.read(condition.text()).stream())
                .filter(Expression.Comparison.class::isInstance)
                .map(Expression.Comparison.class::cast)
                .filter(comparison -> comparison.variable().equals("outcome"))
                .map(comparison -> comparison.value().replace("'", ""))
                .toList();
    }
}
