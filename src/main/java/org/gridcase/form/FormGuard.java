package org.gridcase.form;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One thing for which the reader of forms refuses a form. All guards are up, everywhere; a test
 * takes each away in turn and shows what would come in through the gap.
 */
enum FormGuard {
    SIZE("form.schema.tooLarge"),
    KEYS_OF_JSON("form.schema.notJson"),
    DEPTH_OF_JSON("form.schema.notJson"),
    NUMBERS_OF_JSON("form.schema.notJson"),
    REST_OF_JSON("form.schema.notJson"),

    TYPE("form.schema.notAForm"),
    VERSION("form.schema.version"),
    ID("form.schema.id"),
    NUMBER_OF_COMPONENTS("form.schema.tooMany"),
    DEPTH("form.schema.tooDeep"),
    OBJECTS("form.schema.notAnObject"),
    TEXTS("form.schema.notText"),
    PLAIN_WORDS("form.schema.evaluatedText"),
    FLAGS("form.schema.notAFlag"),
    COUNTS("form.schema.notACount"),
    NUMBERS("form.schema.notANumber"),
    LISTS("form.schema.notAList"),
    UNKNOWN_ATTRIBUTES("form.schema.unknownAttribute"),
    PATHS_OF_GROUPS("form.schema.unknownAttribute"),
    WORDS_OF_NOTES("form.schema.noText"),

    COMPONENTS("form.schema.unknownType"),
    KINDS_OF_DATE("form.schema.unknownAttribute"),
    ZONES("form.schema.unknownAttribute"),
    LABELS("form.schema.noLabel"),
    KEYS("form.schema.key"),
    KEYS_TWICE("form.schema.keyTwice"),
    OPTIONS("form.schema.options"),
    KEYS_OF_OPTIONS("form.schema.unknownAttribute"),
    EACH_OPTION("form.schema.option"),
    OPTIONS_TWICE("form.schema.optionTwice"),
    RANGES("form.schema.emptyRange"),
    KINDS_OF_PATTERN("form.schema.unknownAttribute"),
    PATTERNS("form.schema.pattern"),
    LONG_PATTERNS("form.schema.pattern"),
    DEFAULTS("form.schema.defaultValue"),

    CONDITIONS("form.schema.condition"),
    LONG_CONDITIONS("form.schema.condition"),
    DEPTH_OF_CONDITIONS("form.schema.condition"),
    WORDS_OF_CONDITIONS("form.schema.condition"),
    FUNCTIONS_OF_CONDITIONS("form.schema.condition"),
    PATHS_OF_CONDITIONS("form.schema.condition"),
    NAMES_OF_CONDITIONS("form.schema.conditionNames"),
    CIRCLES_OF_CONDITIONS("form.schema.conditionCircle");

    static final Set<FormGuard> ALL = Collections.unmodifiableSet(EnumSet.allOf(FormGuard.class));

    private final String reason;

    FormGuard(String reason) {
        this.reason = reason;
    }

    /** Key of the sentence that a person reads. */
    String reason() {
        return reason;
    }
}
