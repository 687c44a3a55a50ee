package org.gridcase.notification;

import java.util.Locale;
import java.util.Set;

/**
 * The robot of a unit's group chat.
 *
 * @param unit hears of what lies in this unit and below it
 * @param address where its vendor takes messages; a secret in itself, as it holds the robot's key
 * @param secret with which messages are signed, null when the group asks for none
 * @param kinds what the group is told of
 */
record Robot(
        long id,
        String unit,
        String name,
        RobotVendor vendor,
        String address,
        String secret,
        Set<Kind> kinds,
        Locale locale,
        boolean active) {

    /** As recipient of a delivery. */
    String key() {
        return Long.toString(id);
    }
}
