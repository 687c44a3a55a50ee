package org.gridcase.organisation;

import java.time.Instant;

/**
 * A unit hangs elsewhere now, and everything below it moved along: stored paths that begin with the
 * old one begin with the new one.
 */
public record UnitMoved(String unit, String oldPath, String newPath, Instant at) {}
