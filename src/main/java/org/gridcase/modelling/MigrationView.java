package org.gridcase.modelling;

import java.time.Instant;
import java.util.Map;

/**
 * A migration of running cases as administrators see it.
 *
 * @param from number of the version the cases are on
 * @param to number of the version they are to go on in
 * @param mapping places of the one version to places of the other
 * @param author staff id of who asks
 * @param reason why, null until it is asked for
 * @param words why it was refused, else null
 * @param approver name of who decided it, null until then
 * @param counts how many cases are in which state
 */
public record MigrationView(
        long id,
        String process,
        int from,
        String fromDefinition,
        int to,
        String toDefinition,
        MigrationState state,
        Map<String, String> mapping,
        String author,
        String authorName,
        String reason,
        String words,
        String approver,
        Instant madeAt,
        Instant begunAt,
        Instant endedAt,
        Map<MigratedState, Integer> counts) {

    /** All its cases. */
    public int cases() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of them are still to be looked at or moved. */
    public int left() {
        return switch (state) {
            case PREVIEWING -> counts.getOrDefault(MigratedState.NEW, 0);
            case RUNNING -> counts.getOrDefault(MigratedState.ABLE, 0);
            default -> 0;
        };
    }
}
