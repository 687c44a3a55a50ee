package org.gridcase.operations;

import java.util.Locale;

/** Why a job failed, as far as its trace tells, in words that somebody can act on. */
enum Cause {
    /** A rule of the domain said no: the case is not as the model expects. */
    RULE(
            "rule",
            "org.gridcase.shared.conflict",
            "org.gridcase.shared.denied",
            "org.gridcase.shared.invalid"),
    /** The model calls or compares something that is not there. */
    MODEL(
            "model",
            "unknown property used in expression",
            "propertynotfoundexception",
            "methodnotfoundexception",
            "no outgoing sequence flow"),
    /** The database did not answer. */
    DATABASE(
            "database",
            "cannotgetjdbcconnection",
            "communications link failure",
            "connection is not available",
            "querytimeout"),
    /** Two things happened to the case at once. */
    COLLISION("collision", "optimisticlocking", "deadlock", "lock wait timeout"),
    NOT_FOUND("notFound", "org.gridcase.shared.notfound"),
    UNKNOWN("unknown");

    private final String word;
    private final String[] signs;

    Cause(String word, String... signs) {
        this.word = word;
        this.signs = signs;
    }

    static Cause of(String trace) {
        String text = trace == null ? "" : trace.toLowerCase(Locale.ROOT);
        for (Cause cause : values()) {
            for (String sign : cause.signs) {
                if (text.contains(sign)) {
                    return cause;
                }
            }
        }
        return UNKNOWN;
    }

    String key() {
        return "operations.cause." + word;
    }
}
