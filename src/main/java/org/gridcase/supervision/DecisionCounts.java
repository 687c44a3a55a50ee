package org.gridcase.supervision;

/**
 * What was decided about the deadlines of a unit and all below it in some days, as the assessment
 * counts it (domain.md section 6).
 *
 * @param asked requests for more time
 * @param extended those that were granted, in these days
 * @param refused those that were not
 * @param suspended clocks that were stopped for a third party
 * @param returned steps that came back and were done again
 * @param urged steps that were urged because their limit was up
 */
public record DecisionCounts(
        int asked, int extended, int refused, int suspended, int returned, int urged) {}
