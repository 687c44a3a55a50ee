package org.gridcase.organisation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A unit hangs elsewhere now, and everything below it moved along: stored paths that begin with the
 * old one begin with the new one.
 */
public record UnitMoved(String unit, String oldPath, String newPath, Instant at) {

    /** Codes of the units that are above it no longer. */
    public List<String> left() {
        return onlyIn(oldPath, newPath);
    }

    /** Codes of the units that are above it now and were not before. */
    public List<String> joined() {
        return onlyIn(newPath, oldPath);
    }

    private static List<String> onlyIn(String path, String other) {
        List<String> there = codes(other);
        return codes(path).stream().filter(unit -> !there.contains(unit)).toList();
    }

    private static List<String> codes(String path) {
        return Arrays.stream(path.split("/")).filter(code -> !code.isEmpty()).toList();
    }
}
