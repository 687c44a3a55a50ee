package org.gridcase.modelcheck;

import java.util.List;
import java.util.Set;

/** The words of a feature that process models may use. A word nobody offers is refused. */
public interface ModelTerms {

    /** The processes that have code behind them. */
    List<CodedProcess> processes();

    /** Names of process variables. */
    default Set<String> variables() {
        return Set.of();
    }

    /** Those of them that code sets at the start or on the way, whatever the model says. */
    default Set<String> given() {
        return Set.of();
    }

    /** Names of messages. */
    default Set<String> messages() {
        return Set.of();
    }

    /** Values of the property {@code unit} of a human step. */
    default Set<String> units() {
        return Set.of();
    }

    /** Values of the property {@code post} of a human step. */
    default Set<String> posts() {
        return Set.of();
    }

    /** Values of the property {@code ladder} of a human step: processes that climb beside it. */
    default Set<String> ladders() {
        return Set.of();
    }

    /** Values of the property {@code limit} of a human step. */
    default Set<String> limits() {
        return Set.of();
    }
}
