package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** Why an answer will not do, and until when another is owed. */
record OrderRefusal(@Schema(maxLength = 2000) String reason, Instant deadline) {}
