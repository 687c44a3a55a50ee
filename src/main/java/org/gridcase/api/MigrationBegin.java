package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** From which version to which, by the ids of the versions. */
record MigrationBegin(
        @Schema(description = "Version whose cases are moved") String from,
        @Schema(description = "Version they go on in") String to) {}
