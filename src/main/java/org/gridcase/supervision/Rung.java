package org.gridcase.supervision;

import java.util.Locale;

/**
 * The rungs of the ladder, in the order of {@code bpmn/overdue-supervision.bpmn}, where each has a
 * timer of its own that waits for it.
 */
public enum Rung {
    /** 提醒签收: nobody has claimed the step within the limit for claiming. */
    CLAIM("claimWait"),
    /** 提醒: most of the limit is used up. */
    REMIND("remindWait"),
    /** 催办: the limit is used up, the step is overdue. */
    URGE("dueWait"),
    /** 督办单: still open, an order goes to the head of the unit. */
    ORDER("orderWait"),
    /** 升级督办: the order's deadline was missed too, it goes one level up. */
    RAISE("answerWait");

    /** Key of the ladder's model. */
    static final String PROCESS = "overdue-supervision";

    private final String element;

    Rung(String element) {
        this.element = element;
    }

    /** Id of the timer in the model that waits for this rung. */
    String element() {
        return element;
    }

    /** Key of the word a person sees. */
    public String key() {
        return "supervision.rung." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * As it is recorded: 1 to 4, from 5 on the orders raised one, two ... levels.
     *
     * @param level how many levels above the step's own unit, 0 for all rungs below
     */
    int number(int level) {
        return ordinal() + 1 + (level > 0 ? level - 1 : 0);
    }

    /** The rung that has this number, null for 0: none yet. */
    public static Rung of(int number) {
        return number == 0 ? null : values()[Math.min(number, values().length) - 1];
    }
}
