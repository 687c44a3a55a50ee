package org.gridcase.inbox;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The open steps of a subject at one moment.
 *
 * @param steps in the order of their offer
 * @param offers to whom those are offered that nobody has, {@code post@unit}, by work item
 */
public record OpenSteps(List<WorkItemView> steps, Map<Long, Set<String>> offers) {}
