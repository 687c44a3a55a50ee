package org.gridcase.modelcheck;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One stone of the wall: a thing for which a file is refused. All of them are up, everywhere; a
 * test takes each away in turn and shows what would come in through the gap.
 */
enum Guard {
    FILE_NAME("modelcheck.unsafe.file"),

    // before anything is interpreted
    SIZE("modelcheck.xml.tooLarge"),
    UTF_8("modelcheck.xml.encoding"),
    DECLARED_ENCODING("modelcheck.xml.encoding"),
    DOCUMENT_TYPE("modelcheck.xml.doctype"),
    INSTRUCTIONS("modelcheck.xml.instruction"),
    DEPTH("modelcheck.xml.tooDeep"),
    NUMBER_OF_ELEMENTS("modelcheck.xml.tooMany"),
    LONG_TEXTS("modelcheck.xml.longText"),

    // against the list of what a model may contain
    ROOT("modelcheck.unsafe.notAModel"),
    ELEMENTS("modelcheck.unsafe.element"),
    PLACES("modelcheck.unsafe.place"),
    ATTRIBUTES("modelcheck.unsafe.attribute"),
    TEXT("modelcheck.unsafe.text"),
    PLAIN_WORDS("modelcheck.unsafe.expressionHere"),
    VALUES("modelcheck.unsafe.value"),

    // against the language of expressions
    LANGUAGE("modelcheck.unsafe.expression"),
    FUNCTIONS("modelcheck.unsafe.call"),
    ANSWERS("modelcheck.unsafe.answer"),
    VARIABLES("modelcheck.unsafe.variable"),

    // about the model as a whole
    UNIQUE_IDS("modelcheck.unsafe.idTwice"),
    ONE_PROCESS("modelcheck.unsafe.oneProcess"),
    CALLS_OF_ITSELF("modelcheck.unsafe.callsItself"),
    ENDLESS_LOOPS("modelcheck.unsafe.endless"),

    // forms, beside what their reader refuses
    FORM_UTF_8("modelcheck.xml.encoding"),
    FORM_CODE("modelcheck.form.code");

    static final Set<Guard> ALL = Collections.unmodifiableSet(EnumSet.allOf(Guard.class));

    private final String reason;

    Guard(String reason) {
        this.reason = reason;
    }

    /** Key of the sentence that a person reads. */
    String reason() {
        return reason;
    }
}
