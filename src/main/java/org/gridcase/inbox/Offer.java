package org.gridcase.inbox;

import java.util.List;
import org.gridcase.worktime.StepLimit;

/**
 * To whom a step is offered.
 *
 * @param post post code
 * @param units unit codes; more than one for a pool of departments
 * @param limit how long the step may take
 * @param calendarUnit the unit by whose calendar that is counted
 * @param staffId who has it at once, null when it is to be claimed
 */
public record Offer(
        String post, List<String> units, StepLimit limit, String calendarUnit, String staffId) {}
