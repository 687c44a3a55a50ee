package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** Why something is done. */
record Reason(@Schema(maxLength = 2000) String reason) {}
