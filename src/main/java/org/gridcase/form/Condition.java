package org.gridcase.form;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ClosedConstRangeBoundary;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstRange;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.LessOrEqual;
import org.camunda.feel.syntaxtree.LessThan;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.OpenConstRangeBoundary;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.UnaryTestExpression;

/**
 * A FEEL condition over the answers of a form, read by the engine's own interpreter.
 *
 * <p>Only comparisons, and/or/not, lists, ranges and a few functions on texts and lists are
 * understood. There is no loop, no function definition, no regular expression, no clock and no path
 * into an object among them: the work of an evaluation is bounded by the length of the expression
 * times the length of the answers, and nothing but the answers can be read. Anything else FEEL
 * offers is refused when the form is read.
 */
public final class Condition {

    static final int MOST_CHARACTERS = 500;

    /** The interpreter tries alternatives at each bracket: its time doubles with the depth. */
    static final int MOST_DEPTH = 6;

    private static final Set<Class<?>> UNDERSTOOD =
            Set.of(
                    Equal.class,
                    Not.class,
                    LessThan.class,
                    LessOrEqual.class,
                    GreaterThan.class,
                    GreaterOrEqual.class,
                    Conjunction.class,
                    Disjunction.class,
                    In.class,
                    AtLeastOne.class,
                    UnaryTestExpression.class,
                    InputEqualTo.class,
                    InputLessThan.class,
                    InputLessOrEqual.class,
                    InputGreaterThan.class,
                    InputGreaterOrEqual.class,
                    InputInRange.class,
                    ConstRange.class,
                    OpenConstRangeBoundary.class,
                    ClosedConstRangeBoundary.class,
                    ConstString.class,
                    ConstNumber.class,
                    ConstBool.class,
                    ConstNull$.class,
                    ConstList.class,
                    Ref.class,
                    FunctionInvocation.class,
                    PositionalFunctionParameters.class);

    private static final Set<String> FUNCTIONS =
            Set.of(
                    "not",
                    "list contains",
                    "count",
                    "is empty",
                    "contains",
                    "starts with",
                    "ends with",
                    "string length",
                    "is defined");

    private static final FeelEngineApi FEEL =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();

    private final String text;
    private final ParsedExpression expression;
    private final Set<String> names = new LinkedHashSet<>();

    private Condition(String text, ParsedExpression expression, Set<FormGuard> guards) {
        this.text = text;
        this.expression = expression;
        understand(expression.expression(), guards);
    }

    /**
     * Reads a condition as it stands in a form, with its leading {@code =}.
     *
     * @throws NotUnderstood when it is no FEEL, or FEEL beyond what a form may say
     */
    static Condition parse(String text) {
        return parse(text, FormGuard.ALL);
    }

    static Condition parse(String text, Set<FormGuard> guards) {
        refuse(FormGuard.LONG_CONDITIONS, text.length() > MOST_CHARACTERS, guards);
        refuse(FormGuard.DEPTH_OF_CONDITIONS, tooDeep(text), guards);
        if (!text.startsWith("=")) {
            throw new NotUnderstood(FormGuard.CONDITIONS);
        }
        ParseResult parsed = FEEL.parseExpression(text.substring(1).strip());
        if (parsed.isFailure()) {
            throw new NotUnderstood(FormGuard.CONDITIONS);
        }
        return new Condition(text, parsed.parsedExpression(), guards);
    }

    private static void refuse(FormGuard guard, boolean wrong, Set<FormGuard> guards) {
        if (wrong && guards.contains(guard)) {
            throw new NotUnderstood(guard);
        }
    }

    /** Keys of the fields whose answers are read. */
    Set<String> names() {
        return names;
    }

    /**
     * Whether it is exactly true; nonsense over the given answers, or an unanswered question, is
     * not.
     */
    boolean holds(Map<String, Object> answers) {
        EvaluationResult result = FEEL.evaluate(expression, answers);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    @Override
    public String toString() {
        return text;
    }

    /** Brackets inside quotes count too: simpler, and no honest condition comes near the limit. */
    private static boolean tooDeep(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
                case ')', ']', '}' -> depth--;
                default -> {}
            }
        }
        return deepest > MOST_DEPTH;
    }

    private void understand(Object part, Set<FormGuard> guards) {
        if (part instanceof Iterable<?> several) {
            for (Iterator<?> each = several.iterator(); each.hasNext(); ) {
                understand(each.next(), guards);
            }
        } else if (part instanceof Product node) {
            boolean understood = UNDERSTOOD.contains(node.getClass());
            refuse(FormGuard.WORDS_OF_CONDITIONS, !understood, guards);
            if (node instanceof Ref name) {
                refuse(FormGuard.PATHS_OF_CONDITIONS, name.names().size() != 1, guards);
                names.add(name.names().head());
            } else {
                boolean known =
                        !(node instanceof FunctionInvocation call)
                                || FUNCTIONS.contains(call.function());
                refuse(FormGuard.FUNCTIONS_OF_CONDITIONS, !known, guards);
                for (Iterator<Object> each = node.productIterator(); each.hasNext(); ) {
                    understand(each.next(), guards);
                }
            }
        }
    }

    /** Said again by the reader of the form, who knows where the condition stands. */
    static final class NotUnderstood extends RuntimeException {
        private final FormGuard guard;

        private NotUnderstood(FormGuard guard) {
            super(null, null, false, false);
            this.guard = guard;
        }

        FormGuard guard() {
            return guard;
        }
    }
}
