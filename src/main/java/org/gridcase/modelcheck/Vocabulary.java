package org.gridcase.modelcheck;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.util.ClassUtils;

/** All words that models may use, gathered from the features that offer them. */
public final class Vocabulary {

    /**
     * A method that a model may call.
     *
     * @param parameters how many arguments it takes
     * @param returns the type of its answer
     */
    record Callable(String bean, String method, int parameters, Class<?> returns) {}

    private final Map<String, Callable> callables = new LinkedHashMap<>();
    private final Map<String, CodedProcess> processes = new LinkedHashMap<>();
    private final Map<String, ModelTerms> owners = new LinkedHashMap<>();
    private final Set<String> variables;
    private final Set<String> given;
    private final Set<String> messages;
    private final Set<String> units;
    private final Set<String> posts;
    private final Set<String> limits;
    private final Set<String> ladders;

    /**
     * @param beans the beans visible to the engine, by name
     * @param terms what the features offer
     */
    public Vocabulary(Map<String, ?> beans, Collection<ModelTerms> terms) {
        beans.forEach((name, bean) -> offer(name, ClassUtils.getUserClass(bean)));
        for (ModelTerms part : terms) {
            for (CodedProcess process : part.processes()) {
                processes.put(process.key(), process);
                owners.put(process.key(), part);
            }
        }
        variables = union(terms, ModelTerms::variables);
        given = union(terms, ModelTerms::given);
        messages = union(terms, ModelTerms::messages);
        units = union(terms, ModelTerms::units);
        posts = union(terms, ModelTerms::posts);
        limits = union(terms, ModelTerms::limits);
        ladders = union(terms, ModelTerms::ladders);
    }

    /** What a class adds to the interfaces it implements is meant for models. */
    private void offer(String bean, Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())
                    && !method.isSynthetic()
                    && !ofAnInterface(type, method)) {
                var callable =
                        new Callable(
                                bean,
                                method.getName(),
                                method.getParameterCount(),
                                method.getReturnType());
                if (callables.put(bean + "." + method.getName(), callable) != null) {
                    throw new IllegalStateException(
                            "models cannot tell two methods apart: " + bean + "." + method);
                }
            }
        }
    }

    private static boolean ofAnInterface(Class<?> type, Method method) {
        return ClassUtils.getAllInterfacesForClassAsSet(type).stream()
                .flatMap(each -> Arrays.stream(each.getMethods()))
                .anyMatch(
                        known ->
                                known.getName().equals(method.getName())
                                        && Arrays.equals(
                                                known.getParameterTypes(),
                                                method.getParameterTypes()));
    }

    private static Set<String> union(
            Collection<ModelTerms> terms, Function<ModelTerms, Set<String>> part) {
        return terms.stream()
                .flatMap(each -> part.apply(each).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Optional<Callable> callable(Expression.Call call) {
        return Optional.ofNullable(callables.get(call.bean() + "." + call.method()))
                .filter(found -> found.parameters() == call.arguments().size());
    }

    /** Methods that the model of a process has to call, as {@code bean.method}. */
    public Set<String> methodsOf(String bean) {
        return callables.values().stream()
                .filter(callable -> callable.bean().equals(bean))
                .map(callable -> callable.bean() + "." + callable.method())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The code behind a process, empty for a process that administrators made themselves. */
    public Optional<CodedProcess> process(String key) {
        return Optional.ofNullable(processes.get(key));
    }

    /** Keys of all processes that have code behind them. */
    public Set<String> processKeys() {
        return processes.keySet();
    }

    public Set<String> variables() {
        return variables;
    }

    /** Variables that code sets, whatever a model says. */
    Set<String> given() {
        return given;
    }

    public Set<String> messages() {
        return messages;
    }

    public Set<String> units() {
        return units;
    }

    public Set<String> posts() {
        return posts;
    }

    public Set<String> limits() {
        return limits;
    }

    public Set<String> ladders() {
        return ladders;
    }

    /**
     * What the feature behind a process offers, for lists to pick from: another feature's words
     * pass the checks as well and mean nothing to its cases. Empty for a process without code.
     */
    public Optional<ModelTerms> termsOf(String process) {
        return Optional.ofNullable(owners.get(process));
    }

    /** Calls of one argument that a bean offers, as {@code bean.method}, with what they answer. */
    public Map<String, Class<?>> callsOf(String bean) {
        Map<String, Class<?>> calls = new TreeMap<>();
        callables.forEach(
                (name, callable) -> {
                    if (callable.bean().equals(bean) && callable.parameters() == 1) {
                        calls.put(name, callable.returns());
                    }
                });
        return calls;
    }
}
