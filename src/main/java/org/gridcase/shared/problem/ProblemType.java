package org.gridcase.shared.problem;

import java.util.Locale;

/** The kinds of problem a program can meet. Their names are part of the interface: they stay. */
public enum ProblemType {
    /** Not to be understood: broken JSON, unknown fields, wrong types, unknown parameters. */
    BAD_REQUEST(400),
    /** A write without the header {@code Idempotency-Key}. */
    IDEMPOTENCY_KEY_MISSING(400),
    /** Nobody is signed in. */
    UNAUTHENTICATED(401),
    /** The thing may be seen, but this may not be done to it. */
    FORBIDDEN(403),
    /** No such thing, or none that the person may know of. */
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    /** Somebody was faster, or the thing is no longer in a state that allows it. */
    CONFLICT(409),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    /** Understood, but fields hold what cannot stand; each is named. */
    INVALID(422),
    /** The key of another request. */
    IDEMPOTENCY_KEY_REUSED(422),
    /** Our fault. */
    INTERNAL(500),
    /** Too much at once: the same request may come again in a moment. */
    BUSY(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** Tells programs what kind of problem it is; never changes. */
    public String urn() {
        return "urn:gridcase:problem:" + slug();
    }

    /** Key of the title. */
    String key() {
        return "api.problem." + slug();
    }

    private String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
