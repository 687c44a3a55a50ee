package org.gridcase.notification;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What people are told of, with the ways that are usual unless a person chooses others.
 *
 * <p>Ordinary work offered to a post is told to nobody one by one: the inbox shows and counts it at
 * once, the morning digest names it; else a post of twenty would be woken for each step. Whoever
 * wants to be told can choose so.
 */
public enum Kind {
    /** An emergency wants its responders: shown whatever was chosen, at any hour. */
    EMERGENCY("emergency", true, Channel.PAGE, Channel.MAIL),
    WORK_OFFERED("work-offered", true),
    /** A step was handed or assigned to this person. */
    WORK_HANDED("work-handed", false, Channel.PAGE, Channel.MAIL),
    /** A step came back to the person who did it before. */
    WORK_RETURNED("work-returned", false, Channel.PAGE, Channel.MAIL),
    TRACKING_DUE("tracking-due", false, Channel.PAGE),
    DUE_SOON("due-soon", false, Channel.PAGE, Channel.MAIL),
    /** Whoever is late is urged (催办). */
    URGED("urged", true, Channel.PAGE, Channel.MAIL),
    /** Supervisors hear that a step of theirs is overdue. */
    OVERDUE("overdue", true, Channel.PAGE),
    /** A supervision order (督办单), its answer, its release. */
    ORDER("order", true, Channel.PAGE, Channel.MAIL),
    /** Somebody waits for this person's decision, such as more time. */
    DECISION_ASKED("decision-asked", false, Channel.PAGE, Channel.MAIL),
    DECIDED("decided", false, Channel.PAGE, Channel.MAIL),
    /** A meeting of residents is convened, moved or called off. */
    MEETING("meeting", true, Channel.PAGE, Channel.MAIL),
    CASE_FILED("case-filed", false, Channel.PAGE),
    DIGEST("digest", false, Channel.PAGE, Channel.MAIL),
    /** Something in the software needs an administrator. */
    INCIDENT("incident", true, Channel.PAGE, Channel.MAIL);

    private static final Set<Kind> NOT_TO_BE_MISSED = Set.of(EMERGENCY, URGED, ORDER, INCIDENT);

    private final String code;
    private final boolean forGroups;
    private final Set<Channel> usual;

    Kind(String code, boolean forGroups, Channel... usual) {
        this.code = code;
        this.forGroups = forGroups;
        this.usual = Set.of(usual);
    }

    /** The word used in tables and REST. */
    public String code() {
        return code;
    }

    public static Optional<Kind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** Key of its name, as people choose by it. */
    public String key() {
        return "notification.kind." + code;
    }

    /** Whether a unit may have it told to a group chat. */
    public boolean forGroups() {
        return forGroups;
    }

    /** Whether the bell shows it in any case. */
    public boolean notToBeMissed() {
        return NOT_TO_BE_MISSED.contains(this);
    }

    boolean usual(Channel channel) {
        return usual.contains(channel);
    }
}
