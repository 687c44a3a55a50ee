package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.lang.Nullable;

/** A word that may be left out. */
record OptionalWords(@Nullable @Schema(maxLength = 500) String words) {}
