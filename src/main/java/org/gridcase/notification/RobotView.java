package org.gridcase.notification;

import java.util.Locale;
import java.util.Set;

/**
 * A group's robot as administrators see it; its address and secret are never shown again.
 *
 * @param host where messages go
 * @param signed whether a secret is kept
 */
public record RobotView(
        long id,
        String unit,
        String name,
        RobotVendor vendor,
        String host,
        boolean signed,
        Set<Kind> kinds,
        Locale locale,
        boolean active) {}
