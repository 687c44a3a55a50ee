package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** How a resident is satisfied with what became of a resolution. */
record StarsForResult(String code, @Schema(minimum = "1", maximum = "5") Integer stars) {}
