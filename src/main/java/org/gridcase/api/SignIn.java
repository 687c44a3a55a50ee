package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** Somebody came into the room. */
record SignIn(@Schema(description = "From the register") String elector) {}
