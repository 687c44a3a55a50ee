package org.gridcase.inbox;

import java.time.Instant;
import java.util.List;

/**
 * To whom a step is offered.
 *
 * @param post post code
 * @param units unit codes; more than one for a pool of departments
 * @param dueAt until when the step is to be done
 * @param staffId who has it at once, null when it is to be claimed
 */
public record Offer(String post, List<String> units, Instant dueAt, String staffId) {}
