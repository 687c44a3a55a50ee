package org.gridcase.workflow;

import java.util.Optional;

/** Told of human steps inside the engine's transaction. Implemented by the inbox. */
public interface StepListener {

    /**
     * A step begins to wait.
     *
     * @return the staff id of the person who has it at once, empty when it is to be claimed
     */
    Optional<String> offered(StepOffered offered);

    /** The engine took the step away: its time ran out or its path was left. */
    void withdrawn(String taskId);

    /** The step goes on as a step of another version: the same people, the same limit. */
    default void changed(String taskId, StepDefinition step) {}

    /** Administrators move the process away from the step; it is withdrawn right after. */
    default void movedAway(String taskId) {}
}
