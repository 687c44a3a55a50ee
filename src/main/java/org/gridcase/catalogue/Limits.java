package org.gridcase.catalogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gridcase.shared.NotFound;
import org.gridcase.worktime.StepLimit;
import org.gridcase.worktime.TimeLimit;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The limits of steps whose matter item sets none (domain.md section 6). A property {@code
 * gridcase.limits.<step>} or, for one path only, {@code gridcase.limits.<path>.<step>} replaces the
 * default.
 */
@ConfigurationProperties("gridcase")
class Limits {
    // Steps for which domain.md names no limit: report, collect, summary, objection, answer,
    // department, assign
    private static final Map<String, String> DEFAULTS =
            Map.ofEntries(
                    Map.entry("handle", "1wd"),
                    Map.entry("accept", "4wh"),
                    Map.entry("approval.accept", "1wd"),
                    Map.entry("settle", "5wd"),
                    Map.entry("report", "1wd"),
                    Map.entry("acknowledge", "15m"),
                    Map.entry("respond", "2h"),
                    Map.entry("track", "2h"),
                    Map.entry("summary", "1wd"),
                    Map.entry("collect", "1wd"),
                    Map.entry("review", "3wd"),
                    Map.entry("approve", "10wd"),
                    Map.entry("notice", "5wd"),
                    Map.entry("objection", "3wd"),
                    Map.entry("verification", "1wd"),
                    Map.entry("answer", "1wd"),
                    Map.entry("claim", "1wd"),
                    Map.entry("department", "5wd"),
                    Map.entry("assign", "4wh"));

    /** The step keys an item may set a limit for. */
    static final Set<String> KEYS;

    static {
        Set<String> keys = new TreeSet<>();
        DEFAULTS.keySet().forEach(key -> keys.add(key.substring(key.indexOf('.') + 1)));
        KEYS = Set.copyOf(keys);
    }

    private final Map<String, TimeLimit> limits = new HashMap<>();
    private final Set<String> replaced = new HashSet<>();

    Limits(Map<String, String> limits) {
        DEFAULTS.forEach((key, limit) -> this.limits.put(key, TimeLimit.parse(limit)));
        if (limits != null) {
            limits.entrySet().stream()
                    .sorted(Comparator.comparing(e -> e.getKey().contains(".")))
                    .forEach(e -> replace(e.getKey(), e.getValue()));
        }
    }

    private void replace(String key, String limit) {
        int dot = key.indexOf('.');
        boolean known =
                KEYS.contains(key.substring(dot + 1))
                        && (dot < 0 || HandlingPath.find(key.substring(0, dot)).isPresent());
        if (!known) {
            throw new IllegalArgumentException("gridcase.limits." + key + " is no step's limit");
        }
        if (dot < 0) {
            // What the place sets for a step holds for all paths unless it names one
            for (HandlingPath path : HandlingPath.values()) {
                limits.remove(path.code() + "." + key);
            }
        }
        limits.put(key, TimeLimit.parse(limit));
        replaced.add(key);
    }

    /** Whether the place has set the limit that {@link #of} gives. */
    StepLimit.Origin origin(HandlingPath path, String key) {
        String ofPath = path.code() + "." + key;
        return replaced.contains(limits.containsKey(ofPath) ? ofPath : key)
                ? StepLimit.Origin.PLACE
                : StepLimit.Origin.USUAL;
    }

    /**
     * @throws NotFound when there is no such step
     */
    TimeLimit of(HandlingPath path, String key) {
        TimeLimit limit = limits.get(path.code() + "." + key);
        if (limit == null) {
            limit = limits.get(key);
        }
        if (limit == null) {
            throw new NotFound("catalogue.error.limitKey", key);
        }
        return limit;
    }

    /** Those of all steps, on whichever path. */
    Stream<TimeLimit> all() {
        return limits.values().stream();
    }

    /** The same amount day and night: one working day becomes 24 hours, a working hour an hour. */
    static TimeLimit roundTheClock(TimeLimit limit) {
        return switch (limit.unit()) {
            case WORKING_DAYS -> new TimeLimit(limit.amount(), TimeLimit.Unit.DAYS);
            case WORKING_HOURS -> new TimeLimit(limit.amount(), TimeLimit.Unit.HOURS);
            default -> limit;
        };
    }
}
