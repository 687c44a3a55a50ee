package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gridcase.catalogue.HandlingPath;
import org.springframework.lang.Nullable;

/** A matter turns out to be of another kind: another item, another path, or both. */
record PathChange(
        @Nullable @Schema(description = "The new item; the present one when left out") String item,
        @Nullable @Schema(description = "The new path; the new item’s own when left out")
                HandlingPath path,
        @Schema(maxLength = 2000) String reason) {}
