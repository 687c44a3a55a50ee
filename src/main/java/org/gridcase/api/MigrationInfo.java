package org.gridcase.api;

import java.time.Instant;
import java.util.Map;
import org.gridcase.modelling.MigratedState;
import org.gridcase.modelling.MigrationState;
import org.gridcase.modelling.MigrationView;
import org.springframework.lang.Nullable;

/** Running cases that are to go on in another version. */
record MigrationInfo(
        String id,
        String process,
        int from,
        int to,
        MigrationState state,
        Map<String, String> mapping,
        Person author,
        @Nullable String reason,
        @Nullable String words,
        @Nullable String approver,
        Instant madeAt,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        Map<MigratedState, Integer> counts) {

    static MigrationInfo of(MigrationView migration) {
        return new MigrationInfo(
                String.valueOf(migration.id()),
                migration.process(),
                migration.from(),
                migration.to(),
                migration.state(),
                migration.mapping(),
                new Person(migration.author(), migration.authorName()),
                migration.reason(),
                migration.words(),
                migration.approver(),
                migration.madeAt(),
                migration.begunAt(),
                migration.endedAt(),
                migration.counts());
    }
}
