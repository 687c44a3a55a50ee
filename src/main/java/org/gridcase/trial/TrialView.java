package org.gridcase.trial;

import java.time.Instant;
import java.util.List;
import org.gridcase.deliberation.PaperHappening;
import org.gridcase.workflow.Journeys.Journey;

/**
 * A trial as its page shows it.
 *
 * @param now what its own clock says
 * @param nextAt when the next timer is due, null when none is in sight
 * @param open steps that wait, in the order of their offer
 * @param notes what happened, the oldest first
 * @param journeys processes gone through, those of ladders last
 * @param ended true when the case is closed
 * @param noticeOpen true while a notice takes objections
 * @param happenings what may happen around a proposal now beside its steps
 */
public record TrialView(
        long draft,
        TrialStart start,
        Instant now,
        Instant nextAt,
        List<PaperStep> open,
        List<TrialNote> notes,
        List<Journey> journeys,
        boolean ended,
        boolean noticeOpen,
        List<PaperHappening> happenings) {}
