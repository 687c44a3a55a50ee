package org.gridcase.api;

import org.springframework.lang.Nullable;

/** How to reach who raised an objection; missing when none was left. */
record Contact(@Nullable String contact) {}
