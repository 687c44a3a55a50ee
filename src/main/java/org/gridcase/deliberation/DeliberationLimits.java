package org.gridcase.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gridcase.worktime.StepLimit;
import org.gridcase.worktime.StepLimit.Origin;
import org.gridcase.worktime.TimeLimit;
import org.gridcase.worktime.WorkingTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Until when the steps of a deliberation are to be done. domain.md names no limits for them; these
 * can be replaced by properties {@code gridcase.deliberation.limits.<step>}.
 */
@Component
class DeliberationLimits {

    private static final Map<String, String> DEFAULTS =
            Map.of(
                    "receive", "2wd",
                    "opinion", "3wd",
                    "review", "3wd",
                    "convene", "3wd",
                    "hold", "1wd",
                    "resolve", "2wd",
                    "objection", "3wd",
                    "carry-out", "3wd");

    private final Map<String, StepLimit> limits = new HashMap<>();
    private final WorkingTime workingTime;
    private final Clock clock;

    DeliberationLimits(Settings settings, WorkingTime workingTime, Clock clock) {
        DEFAULTS.forEach((key, limit) -> put(key, limit, Origin.USUAL));
        settings.limits()
                .forEach(
                        (key, limit) -> {
                            of(key);
                            put(key, limit, Origin.PLACE);
                        });
        this.workingTime = workingTime;
        this.clock = clock;
    }

    private void put(String key, String limit, Origin origin) {
        limits.put(key, new StepLimit(TimeLimit.parse(limit), origin, null));
    }

    /** Steps that have a limit. */
    Set<String> keys() {
        return limits.keySet();
    }

    /**
     * @throws IllegalArgumentException when there is no such step
     */
    StepLimit of(String key) {
        StepLimit limit = limits.get(key);
        if (limit == null) {
            throw new IllegalArgumentException("gridcase.deliberation.limits." + key);
        }
        return limit;
    }

    /** When a limit that begins now is used up by the calendar of a community. */
    Instant due(String key, String community) {
        return workingTime.calendar(community).deadline(clock.instant(), of(key).limit());
    }

    @ConfigurationProperties("gridcase.deliberation")
    record Settings(Map<String, String> limits) {
        Settings {
            limits = limits == null ? Map.of() : Map.copyOf(limits);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Settings.class)
    static class Setup {}
}
