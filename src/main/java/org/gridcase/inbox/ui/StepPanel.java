package org.gridcase.inbox.ui;

/** What deeds need of the panel that shows their step. */
interface StepPanel {

    /**
     * Runs a command. A refusal is told to the person and the step shown as it is now; an {@code
     * Invalid} goes on to whoever can show it at the fields.
     *
     * @return whether it was done
     */
    boolean tried(Runnable command);

    /**
     * The step was changed.
     *
     * @param finished whether it left the person's hands
     */
    void changed(boolean finished);
}
