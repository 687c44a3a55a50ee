package org.gridcase.organisation;

import java.time.Instant;

/** A member of staff left: whatever was in his or her hands needs somebody else. */
public record StaffLeft(String staffId, Instant at) {}
