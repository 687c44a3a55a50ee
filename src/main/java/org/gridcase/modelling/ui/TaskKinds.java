package org.gridcase.modelling.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Our kinds of task as element templates of the editor: what is fixed by the kind is hidden, what
 * is left to choose is a list of what there is. Written for {@code bpmn-js-element-templates}.
 */
class TaskKinds {

    /** A step at one place in the town, with what is usual there. */
    private record Place(String unit, String post, String limit) {}

    private static final List<Place> PLACES =
            List.of(
                    new Place("grid", "grid-worker", "handle"),
                    new Place("community", "community-clerk", "settle"),
                    new Place("town", "town-officer", "review"),
                    new Place("county", "department-officer", "review"),
                    new Place("handling", "handler", "settle"),
                    new Place("department", "department-officer", "department"),
                    new Place("pool", "department-officer", "claim"),
                    new Place("responder", "handler", "respond"),
                    new Place("reviewer", "reviewer", "opinion"));

    /** Places that only mean something inside a part done once for each of several. */
    private static final List<String> ONE_OF_MANY = List.of("responder", "reviewer");

    /** Processes that any case may call, with the variable for how the call ended. */
    private static final Map<String, String> SHARED =
            new TreeMap<>(
                    Map.of(
                            "closing", "closingOutcome",
                            "department-work", "departmentOutcome",
                            "public-notice", "noticeOutcome"));

    private final EditorTerms terms;
    private final ElementWords words;

    /**
     * @param words in the language of the page
     */
    TaskKinds(EditorTerms terms, ElementWords words) {
        this.terms = terms;
        this.words = words;
    }

    List<Map<String, Object>> all() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Place place : PLACES) {
            if (terms.units().contains(place.unit())) {
                all.add(step(place));
                all.add(claimed(place));
            }
        }
        if (terms.units().contains("grid")) {
            SHARED.forEach(
                    (process, outcome) -> {
                        if (!process.equals(terms.process())) {
                            all.add(call(process, outcome));
                        }
                    });
        }
        if (!terms.actions().isEmpty()) {
            all.add(automatic());
        }
        return all;
    }

    private Map<String, Object> step(Place place) {
        return kind(
                "step-" + place.unit(),
                "bpmn:UserTask",
                ONE_OF_MANY.contains(place.unit()),
                List.of(
                        nameEn("step-" + place.unit()),
                        hidden("camunda:property", "unit", place.unit()),
                        hidden("property", "camunda:formRefBinding", "deployment"),
                        pick("post", "camunda:property", "post", place.post(), terms.posts()),
                        pick("limit", "camunda:property", "limit", place.limit(), terms.limits()),
                        ladder()));
    }

    /** Done by claiming it: kept where a model has it, too special to be offered. */
    private Map<String, Object> claimed(Place place) {
        return kind(
                "claim-" + place.unit(),
                "bpmn:UserTask",
                true,
                List.of(
                        nameEn("claim"),
                        hidden("camunda:property", "unit", place.unit()),
                        hidden("camunda:property", "claim", "completes"),
                        pick("post", "camunda:property", "post", place.post(), terms.posts()),
                        pick("limit", "camunda:property", "limit", place.limit(), terms.limits()),
                        ladder()));
    }

    private Map<String, Object> call(String process, String outcome) {
        return kind(
                "call-" + process,
                "bpmn:CallActivity",
                false,
                List.of(
                        nameEn("call-" + process),
                        hidden("property", "calledElement", process),
                        Map.of(
                                "type", "Hidden",
                                "value", "#{execution.processBusinessKey}",
                                "binding", Map.of("type", "camunda:in:businessKey")),
                        Map.of(
                                "type", "Hidden",
                                "value", "caseNumber",
                                "binding", Map.of("type", "camunda:in", "target", "caseNumber")),
                        Map.of(
                                "type",
                                "Hidden",
                                "value",
                                outcome,
                                "binding",
                                Map.of("type", "camunda:out", "source", "outcome"))));
    }

    private Map<String, Object> automatic() {
        List<Choice> actions = terms.actions();
        return kind(
                "automatic",
                "bpmn:ServiceTask",
                false,
                List.of(
                        nameEn("automatic"),
                        pick(
                                "expression",
                                "property",
                                "camunda:expression",
                                actions.get(0).value(),
                                actions)));
    }

    private Map<String, Object> kind(
            String id, String type, boolean onlyKnown, List<Map<String, Object>> properties) {
        String about = id.startsWith("claim-") ? "claim" : id;
        Map<String, Object> kind = new TreeMap<>();
        kind.put("$schema", "https://unpkg.com/@camunda/element-templates-json-schema");
        kind.put("id", id);
        kind.put("name", words.say("modelling.kind." + about));
        kind.put("description", words.say("modelling.kind." + about + ".hint"));
        kind.put("appliesTo", List.of("bpmn:Task", type));
        kind.put("elementType", Map.of("value", type));
        kind.put(
                "metadata",
                Map.of("onlyKnown", onlyKnown, "name", chinese("modelling.kind." + about)));
        kind.put("properties", properties);
        return kind;
    }

    /** The name of a new task is Chinese whoever draws it, its English name a property. */
    private String chinese(String key) {
        return words.in(Locale.SIMPLIFIED_CHINESE).say(key);
    }

    private Map<String, Object> nameEn(String what) {
        return Map.of(
                "type", "String",
                "label", words.say("modelling.element.nameEn"),
                "value", words.in(Locale.ENGLISH).say("modelling.kind." + what),
                "binding", Map.of("type", "camunda:property", "name", "nameEn"));
    }

    private Map<String, Object> ladder() {
        return pick("ladder", "camunda:property", "ladder", "", terms.ladders());
    }

    private static Map<String, Object> hidden(String type, String name, String value) {
        return Map.of(
                "type", "Hidden", "value", value, "binding", Map.of("type", type, "name", name));
    }

    private Map<String, Object> pick(
            String label, String type, String name, String usual, Collection<Choice> choices) {
        boolean there = choices.stream().anyMatch(choice -> choice.value().equals(usual));
        String first = choices.stream().findFirst().map(Choice::value).orElse("");
        Map<String, Object> pick = new TreeMap<>();
        pick.put("type", "Dropdown");
        pick.put("label", words.say("modelling.element." + label));
        pick.put("value", there ? usual : first);
        pick.put("choices", choices.stream().map(Choice::named).toList());
        pick.put("binding", Map.of("type", type, "name", name));
        if (label.equals("ladder")) {
            pick.put("description", words.say("modelling.element.ladder.hint"));
        }
        return pick;
    }
}
