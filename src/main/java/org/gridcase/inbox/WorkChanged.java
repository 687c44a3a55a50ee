package org.gridcase.inbox;

import java.util.Set;

/**
 * Boxes changed: published in the transaction, heard after its commit by open pages.
 *
 * @param ref the subject
 * @param audiences boxes to claim from, {@code post@unit}
 * @param staff whose own boxes changed
 */
public record WorkChanged(String ref, Set<String> audiences, Set<String> staff) {}
