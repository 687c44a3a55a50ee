package org.gridcase.casework;

import java.util.Map;
import org.gridcase.inbox.StepReport;
import org.gridcase.workflow.ModelBean;

/**
 * One process model's other half: its key, its steps with the form each takes, and the methods that
 * the model calls. Models and these classes name each other; a test holds them against each other
 * in both directions.
 */
interface CaseProcess extends ModelBean {

    /** Key of the process, which is the name of its file in {@code bpmn/}. */
    String key();

    /** The human steps by id. */
    Map<String, Step<?>> steps();

    /**
     * A button pressed instead of the form.
     *
     * @return routing facts, null to leave it to what is usual on every path
     */
    default Map<String, Object> pressed(Case theCase, StepReport report) {
        return null;
    }

    /**
     * A human step.
     *
     * @param form the record that the form's fields fill, one component a field
     * @param taking what the report does to the case
     */
    record Step<F extends Record>(Class<F> form, Taking<F> taking) {
        static <F extends Record> Step<F> of(Class<F> form, Taking<F> taking) {
            return new Step<>(form, taking);
        }

        /** A step that is done by claiming it. */
        static Step<Nothing> claimed(Taking<Nothing> taking) {
            return new Step<>(Nothing.class, taking);
        }
    }

    /** The form of a step that has none. */
    record Nothing() {}

    interface Taking<F extends Record> {
        /**
         * @return routing facts for the process beside the outcome
         */
        Map<String, Object> take(Case theCase, StepReport report, F form);
    }
}
