package org.gridcase.modelling.ui;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridcase.organisation.Post;
import org.gridcase.shared.text.Texts;

/** Words for the parts of a model, in one language. */
class ElementWords {

    private static final Pattern RESULT = Pattern.compile("\\$\\{(\\w+) == '?([a-z0-9-]+)'?}");

    private final Texts texts;
    private final Locale language;

    ElementWords(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    /** The same words in another language. */
    ElementWords in(Locale other) {
        return new ElementWords(texts, other);
    }

    /** A value as people call it; where nobody named it, as it stands. */
    String value(String property, String value) {
        return switch (property) {
            case "post" ->
                    Post.find(value)
                            .map(post -> say(post.key()))
                            .orElseGet(() -> named(property, value));
            case "limit" -> found("catalogue.limit." + value, named(property, value));
            case "condition" -> condition(value);
            default -> named(property, value);
        };
    }

    /** A condition: how a step ended, or a call that answers yes or no. */
    private String condition(String condition) {
        Matcher result = RESULT.matcher(condition);
        if (!result.matches()) {
            return condition;
        }
        if (result.group(1).equals("outcome")) {
            return found("modelling.outcome." + result.group(2), condition);
        }
        return found("modelling.result." + result.group(1) + "." + result.group(2), condition);
    }

    /** The name of a property as people call it; where nobody named it, as it stands. */
    String property(String name) {
        String plain = name.replaceAll("^.*[:.]", "");
        return found("modelling.property." + plain, plain);
    }

    /** What an element without a name of its own is called. */
    String part(String type) {
        String general = type.endsWith("Gateway") ? "gateway" : type;
        return found("modelling.part." + general, say("modelling.part.other"));
    }

    String say(String key, Object... args) {
        return texts.text(language, key, args);
    }

    private String named(String property, String value) {
        return found("modelling." + property + "." + value, value);
    }

    private String found(String key, String otherwise) {
        return texts.find(language, key).orElse(otherwise);
    }
}
