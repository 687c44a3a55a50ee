package org.gridcase.notification;

import java.time.Instant;

/**
 * What was told, as it is kept.
 *
 * @param words arguments of the key, as {@link Phrases} writes them
 */
record Told(
        long id, Kind kind, About about, String key, String words, boolean urgent, Instant at) {}
