package org.gridcase.modelling;

import java.time.Instant;
import java.util.List;
import org.gridcase.workflow.MappingFlaw;
import org.gridcase.workflow.Place;

/**
 * One case in a migration.
 *
 * @param instance the engine's id of the process
 * @param ref number that people know the case by, null while it was not looked at
 * @param before where it stands and what is due when
 * @param after the same afterwards; a preview until it was moved
 * @param flaws why it cannot go, else empty
 * @param at when it was moved or refused, null until then
 */
public record MigratedCase(
        String instance,
        String ref,
        MigratedState state,
        List<Place> before,
        List<Place> after,
        List<MappingFlaw> flaws,
        Instant at) {}
