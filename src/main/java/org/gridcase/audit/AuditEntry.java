package org.gridcase.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One line of the trail.
 *
 * @param stream what it is about, such as {@code case:HQ-20261121-0001}
 * @param seq place in its stream, from 1 without gaps
 * @param at instant, whole microseconds
 * @param action what happened, such as {@code case.reported}
 * @param details facts, small, without personal data
 * @param words what the actor wrote, may be null
 */
public record AuditEntry(
        long id,
        String stream,
        long seq,
        Instant at,
        By by,
        String action,
        Map<String, Object> details,
        String words) {}
