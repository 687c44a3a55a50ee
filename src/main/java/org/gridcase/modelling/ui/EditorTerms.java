package org.gridcase.modelling.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridcase.form.Field;
import org.gridcase.form.FormRefused;
import org.gridcase.form.FormSchema;
import org.gridcase.modelcheck.ModelTerms;
import org.gridcase.modelcheck.Vocabulary;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;

/**
 * What the editor of one process offers to choose from: the words of the feature behind the
 * process, and what the draft says already. Nobody types an expression.
 */
class EditorTerms {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CONDITION = Pattern.compile("\\$\\{(\\w+) == '?([a-z0-9-]+)'?}");
    private static final Pattern ARGUMENT = Pattern.compile("\\$\\{\\w+\\.\\w+\\(([A-Za-z.]+)\\)}");
    private static final List<String> DURATIONS =
            List.of("PT30M", "PT1H", "PT2H", "PT4H", "P1D", "P2D", "P3D", "P5D", "P7D", "P15D");
    private static final List<String> BUTTONS = List.of("returned", "escalated", "departments");

    private final String process;
    private final String model;
    private final Map<String, String> files;
    private final Vocabulary vocabulary;
    private final ElementWords words;
    private final Locale language;

    /**
     * @param files texts of the draft by file name
     */
    EditorTerms(
            String process,
            Map<String, String> files,
            Vocabulary vocabulary,
            Texts texts,
            Locale language) {
        this.process = process;
        this.files = files;
        this.model = files.getOrDefault(process + ".bpmn", "");
        this.vocabulary = vocabulary;
        this.words = new ElementWords(texts, language);
        this.language = language;
    }

    String process() {
        return process;
    }

    /** Everything the editor opens with, as the text it reads. */
    String opening() {
        return text(
                Map.of(
                        "xml",
                        model,
                        "chinese",
                        Locales.nearest(language) != Locales.ENGLISH,
                        "templates",
                        new TaskKinds(this, words).all(),
                        "lists",
                        lists()));
    }

    /** The lists alone, told again when a form was made. */
    String again() {
        return text(lists());
    }

    Set<String> units() {
        return offered("unit", ModelTerms::units);
    }

    List<Choice> posts() {
        return choices("post", offered("post", ModelTerms::posts));
    }

    List<Choice> limits() {
        return choices("limit", offered("limit", ModelTerms::limits));
    }

    /** Whichever process it is: ladders stand beside the steps of all. */
    List<Choice> ladders() {
        return choices("ladder", vocabulary.ladders());
    }

    /** What an automatic step can do. */
    List<Choice> actions() {
        return calls(answer -> answer == void.class);
    }

    private Map<String, Object> lists() {
        Map<String, Object> lists = new LinkedHashMap<>();
        lists.put("process", process);
        lists.put("forms", forms());
        lists.put("answers", answers());
        lists.put("conditions", conditions());
        lists.put("times", times());
        lists.put("messages", choices("message", offeredMessages()));
        return lists;
    }

    private Set<String> offered(String property, Function<ModelTerms, Set<String>> part) {
        Set<String> offered = new TreeSet<>(used("name=\"" + property + "\" value=\"([\\w-]+)\""));
        vocabulary.termsOf(process).map(part).ifPresent(offered::addAll);
        return offered;
    }

    private Set<String> offeredMessages() {
        Set<String> offered = new TreeSet<>(used("<bpmn:message [^>]*name=\"([\\w-]+)\""));
        vocabulary.termsOf(process).map(ModelTerms::messages).ifPresent(offered::addAll);
        return offered;
    }

    private List<String> used(String pattern) {
        return Pattern.compile(pattern).matcher(model).results().map(r -> r.group(1)).toList();
    }

    private List<Choice> choices(String property, Collection<String> values) {
        return values.stream().map(v -> new Choice(v, words.value(property, v))).toList();
    }

    private List<Map<String, Object>> forms() {
        return schemas().keySet().stream()
                .map(
                        form ->
                                Map.<String, Object>of(
                                        "value",
                                        form,
                                        "fresh",
                                        FreshForm.is(form, files.get(form + ".form"))))
                .toList();
    }

    /** Which results a form can have, by form. */
    private Map<String, List<Choice>> answers() {
        Map<String, List<Choice>> answers = new TreeMap<>();
        schemas()
                .forEach(
                        (form, schema) ->
                                schema.field("outcome")
                                        .ifPresent(field -> answers.put(form, outcomes(field))));
        return answers;
    }

    private List<Choice> outcomes(Field field) {
        return field.options().stream()
                .map(option -> outcome(option.value(), option.label().in(language)))
                .toList();
    }

    private Choice outcome(String value, String label) {
        return new Choice(
                "${outcome == '" + value + "'}", words.say("modelling.outcome.is", label));
    }

    private Map<String, FormSchema> schemas() {
        Map<String, FormSchema> schemas = new TreeMap<>();
        files.forEach(
                (name, text) -> {
                    if (name.endsWith(".form")) {
                        try {
                            FormSchema schema = FormSchema.parse(text);
                            schemas.put(name.replaceAll("\\.form$", ""), schema);
                        } catch (FormRefused unreadable) {
                            // the checks say so; there is nothing to choose from it
                        }
                    }
                });
        return schemas;
    }

    private List<Choice> conditions() {
        Map<String, Choice> all = new LinkedHashMap<>();
        Stream<String> buttons = BUTTONS.stream().map(b -> "${outcome == '" + b + "'}");
        Stream<String> used = CONDITION.matcher(model).results().map(r -> r.group());
        Stream<String> results =
                model.contains("caseNumber")
                        ? Stream.of(
                                "${closingOutcome == 'not-settled'}",
                                "${noticeOutcome == 'upheld'}")
                        : Stream.empty();
        Stream.of(buttons, used, results)
                .flatMap(each -> each)
                .forEach(c -> all.put(c, new Choice(c, words.value("condition", c))));
        calls(answer -> answer == boolean.class).forEach(c -> all.put(c.value(), c));
        return List.copyOf(all.values());
    }

    private List<Map<String, String>> times() {
        List<Map<String, String>> times = new ArrayList<>();
        calls(answer -> answer == Date.class).forEach(c -> times.add(time(c, "timeDate")));
        DURATIONS.forEach(
                d -> times.add(time(new Choice(d, words.value("time", d)), "timeDuration")));
        calls(answer -> answer == String.class).forEach(c -> times.add(time(c, "timeCycle")));
        return times;
    }

    private static Map<String, String> time(Choice choice, String kind) {
        return Map.of("value", choice.value(), "label", choice.label(), "kind", kind);
    }

    private List<Choice> calls(Predicate<Class<?>> answering) {
        Matcher argument = ARGUMENT.matcher(model);
        String about = argument.find() ? argument.group(1) : "caseNumber";
        return vocabulary.process(process).stream()
                .flatMap(code -> vocabulary.callsOf(code.bean()).entrySet().stream())
                .filter(call -> answering.test(call.getValue()))
                .map(Map.Entry::getKey)
                .map(
                        call ->
                                new Choice(
                                        "${" + call + "(" + about + ")}",
                                        words.value("call", call)))
                .toList();
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
