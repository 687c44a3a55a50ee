package org.gridcase.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gridcase.form.Field;
import org.gridcase.form.FormSchema;
import org.gridcase.form.OptionSource;
import org.gridcase.organisation.Actor;
import org.gridcase.workflow.Outcome;
import org.gridcase.workflow.ProcessModels;
import org.gridcase.workflow.StepDefinition;
import org.springframework.stereotype.Component;

/** The forms of steps: each running step keeps the form of its own version of the model. */
@Component
class StepForms {

    private final ProcessModels models;
    private final Offers projection;
    private final Map<String, Optional<FormSchema>> schemas = new ConcurrentHashMap<>();

    StepForms(ProcessModels models, Offers projection) {
        this.models = models;
        this.projection = projection;
    }

    /** The step's form, empty for a step that is done by claiming it. */
    Optional<FormSchema> schema(StepDefinition step) {
        return schemas.computeIfAbsent(
                step.definitionId() + "#" + step.step(),
                key -> models.form(step).map(FormSchema::parse));
    }

    /** Options that only the subject's feature knows, e.g. the departments of its place. */
    OptionSource options(Actor actor, String ref) {
        return valuesKey -> projection.source(ref).choices(actor, ref, valuesKey);
    }

    Map<String, Object> validate(
            Actor actor, WorkItem item, StepDefinition step, Map<String, Object> data) {
        return schema(step)
                .map(form -> form.validate(data, options(actor, item.subjectRef())))
                .orElse(Map.of());
    }

    /** The form's field {@code outcome} where it has one. */
    static String outcome(Map<String, Object> data) {
        return data.get("outcome") instanceof String outcome ? outcome : Outcome.DONE;
    }

    /** The report's own words: the first long text that must be written. */
    String words(StepDefinition step, Map<String, Object> data) {
        List<Field> fields = schema(step).map(FormSchema::fields).orElse(List.of());
        return fields.stream()
                .filter(field -> field.kind() == Field.Kind.LONG_TEXT && field.rules().required())
                .map(field -> data.get(field.key()))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** Ids of the files that the form's file fields name. */
    List<Long> files(StepDefinition step, Map<String, Object> data) {
        return schema(step).map(FormSchema::fields).orElse(List.of()).stream()
                .filter(field -> field.kind() == Field.Kind.FILES)
                .flatMap(
                        field ->
                                data.get(field.key()) instanceof List<?> ids
                                        ? ids.stream()
                                        : Stream.empty())
                .map(id -> Long.valueOf(id.toString()))
                .toList();
    }
}
