package org.gridcase.modelcheck;

import java.util.Collection;
import java.util.Date;
import java.util.regex.Pattern;

/** What may stand in an attribute or between the tags of an element. */
enum Content {
    ID("[A-Za-z_][A-Za-z0-9_.-]{0,127}"),
    /** A key or variable: a plain word that the engine cannot evaluate. */
    WORD("[A-Za-z][A-Za-z0-9_-]{0,63}"),
    /** Name of a process variable; must be known to code. */
    VARIABLE(Expression.NAME),
    /** Words for people. The engine evaluates even names: no expression may hide in them. */
    WORDS(null),
    NUMBER("-?[0-9]{1,6}(\\.[0-9]{1,8})?"),
    BOOLEAN("true|false"),
    /** How often something is done in parallel: few, or the server is busy with nothing else. */
    FEW("[1-9]|[1-4][0-9]|50"),
    /** A condition: a comparison, or a call that answers yes or no. */
    CONDITION(null),
    /** One call, whatever it answers. */
    CALL(null),
    /** One call that answers a collection. */
    MANY(null),
    /** A moment: one call, or a date and time. */
    MOMENT("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?"),
    /** How long: one call, or a duration of at least a minute. */
    DURATION("P(?=.)([1-9][0-9]{0,2}D)?(T(?=.)([1-9][0-9]{0,2}H)?([1-9][0-9]{0,2}M)?)?"),
    /** How often again: one call, or at most 99 times with at least a minute between. */
    CYCLE("R[1-9][0-9]?/P(?=.)([1-9][0-9]{0,2}D)?(T(?=.)([1-9][0-9]{0,2}H)?([1-9][0-9]{0,2}M)?)?"),
    BUSINESS_KEY(Pattern.quote(Expression.BUSINESS_KEY)),
    DEPLOYMENT("deployment"),
    FORMAL_EXPRESSION("([a-zA-Z][a-zA-Z0-9-]*:)?tFormalExpression"),
    POINT("([a-zA-Z][a-zA-Z0-9-]*:)?Point"),
    DIRECTION("None|One|Both");

    private final Pattern literal;

    Content(String literal) {
        this.literal = literal == null ? null : Pattern.compile(literal);
    }

    /** Whether an expression may stand here at all. */
    boolean evaluated() {
        return switch (this) {
            case CONDITION, CALL, MANY, MOMENT, DURATION, CYCLE -> true;
            default -> false;
        };
    }

    /** Whether the value is fine without being evaluated. */
    boolean isLiteral(String value) {
        return this == WORDS || (literal != null && literal.matcher(value.strip()).matches());
    }

    /** Whether the engine can do here what it must with the answer of a call. */
    boolean takes(Class<?> answer) {
        return switch (this) {
            case CONDITION -> answer == boolean.class || answer == Boolean.class;
            case MANY -> Collection.class.isAssignableFrom(answer);
            case MOMENT -> Date.class == answer || String.class == answer;
            case DURATION, CYCLE -> String.class == answer;
            default -> true;
        };
    }
}
