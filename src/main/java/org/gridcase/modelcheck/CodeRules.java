package org.gridcase.modelcheck;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.form.Field;

/** What the model names is known to code, and what code expects is in the model. */
final class CodeRules implements Rule {

    @Override
    public void check(Model model, Look look) {
        model.messages()
                .forEach(
                        (id, name) ->
                                look.expect(
                                        name != null && look.vocabulary().messages().contains(name),
                                        model.process(),
                                        "modelcheck.code.message",
                                        String.valueOf(name)));
        model.elements("bpmn:callActivity").forEach(call -> called(call, look));
        look.vocabulary().process(model.process().id()).ifPresent(c -> coded(model, c, look));
    }

    private static void called(Node call, Look look) {
        String key = String.valueOf(call.get("calledElement"));
        look.expect(
                look.surroundings().calls().containsKey(key),
                call,
                "modelcheck.code.noSuchProcess",
                key);
        boolean sameCase =
                call.all()
                        .anyMatch(
                                each ->
                                        each.is("camunda:in")
                                                && Expression.BUSINESS_KEY.equals(
                                                        each.get("businessKey")));
        look.expect(sameCase, call, "modelcheck.code.otherCase");
    }

    private static void coded(Model model, CodedProcess code, Look look) {
        Set<String> called = calls(model);
        look.vocabulary().methodsOf(code.bean()).stream()
                .filter(method -> !called.contains(method))
                .forEach(
                        method ->
                                look.expect(
                                        false,
                                        model.process(),
                                        "modelcheck.code.notCalled",
                                        method));
        Set<String> awaited = awaited(model);
        code.messages().stream()
                .filter(message -> !awaited.contains(message))
                .forEach(
                        message ->
                                look.expect(
                                        false,
                                        model.process(),
                                        "modelcheck.code.notAwaited",
                                        message));
        code.steps().forEach((step, form) -> step(model, step, form, look));
        for (Node task : model.elements("bpmn:userTask")) {
            look.hint(code.steps().containsKey(task.id()), task, "modelcheck.code.stepOfItsOwn");
        }
    }

    private static void step(Model model, String step, Class<? extends Record> form, Look look) {
        Node task = model.elements().get(step);
        if (task == null || !task.is("bpmn:userTask")) {
            look.expect(false, model.process(), "modelcheck.code.stepMissing", step);
            return;
        }
        Map<String, Field> fields =
                Optional.ofNullable(task.get("camunda:formRef")).flatMap(look::form).stream()
                        .flatMap(schema -> schema.fields().stream())
                        .collect(Collectors.toMap(Field::key, field -> field));
        Arrays.stream(form.getRecordComponents())
                .forEach(
                        component -> {
                            Field field = fields.get(component.getName());
                            look.expect(
                                    field != null,
                                    task,
                                    "modelcheck.code.fieldMissing",
                                    component.getName());
                            look.expect(
                                    field == null || fits(field, component.getType()),
                                    task,
                                    "modelcheck.code.fieldKind",
                                    component.getName());
                        });
    }

    /** Whether an answer of the field can be read into a component of the command. */
    private static boolean fits(Field field, Class<?> type) {
        return switch (field.kind()) {
            case CHECKLIST, TAGS, FILES -> Collection.class.isAssignableFrom(type);
            case CHECKBOX -> type == boolean.class || type == Boolean.class;
            case NUMBER -> Number.class.isAssignableFrom(type) || type == int.class;
            case DATE -> type == LocalDate.class || type == String.class;
            case DATE_TIME -> type == LocalDateTime.class || type == String.class;
            case TIME -> type == LocalTime.class || type == String.class;
            default ->
                    !Collection.class.isAssignableFrom(type)
                            && type != boolean.class
                            && !Temporal.class.isAssignableFrom(type);
        };
    }

    private static Set<String> calls(Model model) {
        return model.process()
                .all()
                .flatMap(
                        node ->
                                Stream.concat(
                                        node.attributes().values().stream(),
                                        Stream.of(node.text())))
                .flatMap(text -> Expression.read(text).stream())
                .filter(Expression.Call.class::isInstance)
                .map(Expression.Call.class::cast)
                .map(call -> call.bean() + "." + call.method())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> awaited(Model model) {
        return model.elements().values().stream()
                .flatMap(node -> node.children("bpmn:messageEventDefinition"))
                .map(event -> model.messages().get(event.get("messageRef")))
                .filter(name -> name != null)
                .collect(Collectors.toSet());
    }
}
