package org.gridcase.modelling.ui;

import java.util.Set;
import java.util.function.BiFunction;
import org.gridcase.organisation.Post;

/** Words for the parts of a model, in the language of the page. */
class ElementWords {

    private static final Set<String> NAMED_TYPES =
            Set.of("UserTask", "ServiceTask", "CallActivity", "SequenceFlow", "Process");

    private final BiFunction<String, Object[], String> text;

    ElementWords(BiFunction<String, Object[], String> text) {
        this.text = text;
    }

    String type(String type) {
        if (NAMED_TYPES.contains(type)) {
            return say("modelling.type." + type);
        }
        if (type.endsWith("Gateway")) {
            return say("modelling.type.Gateway");
        }
        return say(type.endsWith("Event") ? "modelling.type.Event" : "modelling.type.Other");
    }

    String field(String property) {
        return say("modelling.element." + property);
    }

    /** A value as people call it; where nobody named it, as it stands. */
    String value(String property, String value) {
        return switch (property) {
            case "post" ->
                    Post.find(value)
                            .map(post -> say(post.key()))
                            .orElseGet(() -> named(property, value));
            case "unit" -> named(property, value);
            case "limit" -> say("catalogue.limit." + value, value);
            case "condition" -> outcome(value);
            default -> value;
        };
    }

    private String outcome(String condition) {
        String outcome = condition.replaceAll("\\$\\{outcome == '([a-z-]+)'}", "$1");
        return outcome.equals(condition)
                ? condition
                : say("modelling.outcome." + outcome, condition);
    }

    private String named(String property, String value) {
        return say("modelling." + property + "." + value, value);
    }

    private String say(String key) {
        return text.apply(key, new Object[0]);
    }

    private String say(String key, String otherwise) {
        String said = say(key);
        return said.contains(key) ? otherwise : said;
    }
}
