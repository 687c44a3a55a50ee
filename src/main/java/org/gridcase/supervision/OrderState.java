package org.gridcase.supervision;

import java.util.Set;

/** How far a supervision order is. */
public enum OrderState {
    /** Sent; the leader has not signed for it yet (待签收). */
    ISSUED,
    /** Signed for; the written answer is owed (待答复). */
    RECEIVED,
    /** Answered; whoever oversees it decides whether that will do (待审核). */
    ANSWERED,
    /** The answer was accepted (已解除). */
    RELEASED,
    /** Not answered in time: the level above has an order of its own about it (已上提). */
    RAISED;

    /** The states in which a written answer is owed. */
    static final Set<OrderState> OWED = Set.of(ISSUED, RECEIVED);

    /** Key of the word a person sees. */
    public String key() {
        return "supervision.orderState." + name();
    }

    /** Whether a written answer is owed. */
    public boolean owed() {
        return OWED.contains(this);
    }

    public boolean ended() {
        return this == RELEASED || this == RAISED;
    }
}
