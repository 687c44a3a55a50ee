package org.gridcase.notification;

import java.util.Set;

/**
 * Bells changed: published in the transaction, heard after its commit by open pages.
 *
 * @param staff whose
 * @param outgoing whether something waits to be carried out of the house
 */
public record NotificationsChanged(Set<String> staff, boolean outgoing) {}
