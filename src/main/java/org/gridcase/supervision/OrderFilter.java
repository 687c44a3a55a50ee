package org.gridcase.supervision;

/**
 * What the register of orders is narrowed to.
 *
 * @param part which part of it
 * @param state null for every state
 * @param unit addressed to this unit or one below it, null for every unit
 * @param text part of a number or of what it is about, null for all
 */
public record OrderFilter(Part part, OrderState state, String unit, String text) {
    public static final OrderFilter ALL = new OrderFilter(Part.ALL, null, null, null);

    /** Parts of the register. */
    public enum Part {
        /** Whose answer the actor owes, due first on top. */
        TO_ANSWER,
        /** Whose answer the actor has to judge. */
        TO_JUDGE,
        /** Everything in the actor's jurisdiction, the newest first. */
        ALL
    }
}
