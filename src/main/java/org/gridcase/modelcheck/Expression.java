package org.gridcase.modelcheck;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The whole language of expressions in our models: a variable compared with a plain value, or one
 * call of a bean's method with plain arguments. Everything else that the engine would evaluate is
 * no expression here and refused: no chain, no nesting, no operator, no property, no index.
 */
sealed interface Expression {

    /** {@code ${outcome == 'returned'}}. */
    record Comparison(String variable, String value) implements Expression {
        @Override
        public List<String> variables() {
            return List.of(variable);
        }
    }

    /** {@code ${closing.file(caseNumber)}}. */
    record Call(String bean, String method, List<String> arguments) implements Expression {
        @Override
        public List<String> variables() {
            return arguments.stream().filter(argument -> !argument.matches(PLAIN)).toList();
        }
    }

    /** The one look at the engine itself: a called process is about the same case. */
    String BUSINESS_KEY = "#{execution.processBusinessKey}";

    String NAME = "[a-z][A-Za-z0-9]{0,63}";
    String VALUE = "'[A-Za-z0-9_-]{0,64}'|-?[0-9]{1,9}|true|false";

    Pattern COMPARISON =
            Pattern.compile("\\$\\{\\s*(" + NAME + ")\\s*[=!]=\\s*(" + VALUE + ")\\s*}");
    Pattern CALL =
            Pattern.compile("\\$\\{\\s*(" + NAME + ")\\.(" + NAME + ")\\(([^(){}]*)\\)\\s*}");

    /** Arguments that read no variable; what the process is about is a plain word, too. */
    String PLAIN = VALUE + "|execution\\.processBusinessKey";

    Pattern ARGUMENT = Pattern.compile(NAME + "|" + PLAIN);

    static Optional<Expression> read(String text) {
        String trimmed = text.strip();
        Matcher comparison = COMPARISON.matcher(trimmed);
        if (comparison.matches()) {
            return Optional.of(new Comparison(comparison.group(1), comparison.group(2)));
        }
        Matcher call = CALL.matcher(trimmed);
        return call.matches() ? call(call) : Optional.empty();
    }

    private static Optional<Expression> call(Matcher call) {
        String written = call.group(3).strip();
        List<String> arguments =
                written.isEmpty()
                        ? List.of()
                        : Pattern.compile(",")
                                .splitAsStream(written + " ")
                                .map(String::strip)
                                .toList();
        return arguments.stream().allMatch(argument -> ARGUMENT.matcher(argument).matches())
                ? Optional.of(new Call(call.group(1), call.group(2), arguments))
                : Optional.empty();
    }

    /** Variables that are read. */
    List<String> variables();

    /** Whether the engine would see an expression somewhere in the text. */
    static boolean occursIn(String text) {
        return text.contains("${") || text.contains("#{");
    }
}
