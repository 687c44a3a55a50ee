package org.gridcase.supervision;

import java.time.Duration;
import org.gridcase.worktime.TimeLimit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the rungs of the ladder are due, {@code gridcase.supervision.*} (domain.md section 6).
 *
 * @param claimPart part of a limit within which its step is to be claimed
 * @param claimLeast but not less than this, of working time
 * @param remindPart part of a limit after which its handler is reminded
 * @param orderPart part of a limit, more than 1, after which an order goes to the head of the unit
 * @param orderLimit time to answer an order, then it goes one level up
 * @param urgentOrderLimit the same for steps whose clock runs day and night
 * @param capTimes a step that comes again and again gets at most so many times its limit in all
 * @param floorPart but each time at least this part of it, as far as the case has that much left
 * @param returnTimes all steps of a case that come again get together at most so many limits
 */
@ConfigurationProperties("gridcase.supervision")
record ClockRules(
        @DefaultValue("0.25") double claimPart,
        @DefaultValue("1h") Duration claimLeast,
        @DefaultValue("0.75") double remindPart,
        @DefaultValue("1.5") double orderPart,
        @DefaultValue("1wd") String orderLimit,
        @DefaultValue("1h") String urgentOrderLimit,
        @DefaultValue("2") double capTimes,
        @DefaultValue("0.25") double floorPart,
        @DefaultValue("3") double returnTimes) {

    ClockRules {
        boolean ordered = claimPart > 0 && claimPart < remindPart && remindPart < 1;
        boolean capped = capTimes >= 1 && floorPart > 0 && floorPart <= 1 && returnTimes > 0;
        if (!ordered || orderPart <= 1 || !capped) {
            throw new IllegalArgumentException("gridcase.supervision: parts out of order");
        }
        TimeLimit.parse(orderLimit);
        TimeLimit.parse(urgentOrderLimit);
    }

    /** How long the head of a unit has to answer an order. */
    TimeLimit toAnswer(boolean working) {
        return TimeLimit.parse(working ? orderLimit : urgentOrderLimit);
    }

    static Duration part(Duration whole, double part) {
        return Duration.ofMillis(Math.round(whole.toMillis() * part));
    }
}
