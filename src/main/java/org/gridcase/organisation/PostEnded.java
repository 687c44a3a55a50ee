package org.gridcase.organisation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A post will not be held any longer.
 *
 * @param last the last day on which it is held
 */
public record PostEnded(String staffId, Post post, String unit, LocalDate last, Instant at) {}
