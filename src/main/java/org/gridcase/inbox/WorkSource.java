package org.gridcase.inbox;

import java.util.List;
import java.util.Map;
import org.gridcase.form.Option;
import org.gridcase.organisation.Actor;
import org.gridcase.workflow.StepOffered;

/** A feature whose subjects send work items to the inbox: cases, proposals. */
public interface WorkSource {

    /** The kind of its subjects, e.g. {@code case}. */
    String kind();

    /** Path of the page of one of its subjects, as {@code cases/HQ-20261121-0001}. */
    default String page(String ref) {
        return kind() + "s/" + ref;
    }

    /**
     * Locks the subject until the end of the transaction, so that commands on it follow each other.
     */
    void lock(String ref);

    /** Whether the actor may know of the subject at all; to others it does not exist. */
    boolean mayKnow(Actor actor, String ref);

    /** Where a step goes and until when. */
    Offer offer(StepOffered offered);

    /**
     * Takes a report into its own state.
     *
     * @return routing facts for the process
     */
    Map<String, Object> reportedBack(StepReport report);

    /**
     * Options of a form field that the form itself cannot know, in order. Where a step can be given
     * to departments, {@code departments} are those of the place, competent ones first, and {@code
     * competentDepartments} these alone.
     */
    List<Option> choices(Actor actor, String ref, String valuesKey);
}
