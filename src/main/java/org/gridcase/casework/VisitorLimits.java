package org.gridcase.casework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.gridcase.shared.Conflict;
import org.springframework.stereotype.Component;

/**
 * How often somebody without login may try from one address, so that codes cannot be guessed and
 * nobody is flooded. Each node counts for itself.
 */
@Component
public class VisitorLimits {

    private static final int ADDRESSES = 50_000;

    /** Bytes of an IPv6 address that belong to one household; the rest it may change at will. */
    private static final int HOUSEHOLD = 8;

    /** What is limited: at most so many at once, given back evenly over the time. */
    public enum Visit {
        /** A tracking code that turned out wrong. */
        CODE(20, Duration.ofMinutes(10)),
        RATING(10, Duration.ofHours(1)),
        OBJECTION(5, Duration.ofHours(1)),
        URGE(10, Duration.ofHours(1));

        private final int times;
        private final Duration within;

        Visit(int times, Duration within) {
            this.times = times;
            this.within = within;
        }
    }

    private record Visitor(Visit visit, String address) {}

    private final TimeMeter meter;
    private final Cache<Visitor, Bucket> buckets;

    VisitorLimits(Clock clock) {
        this.meter = new ClockMeter(clock);
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(ADDRESSES)
                        .ticker(meter::currentTimeNanos)
                        .expireAfterAccess(Duration.ofHours(2))
                        .build();
    }

    /**
     * Counts a try.
     *
     * @param address remote address of the visitor
     * @throws Conflict when there were too many, with the minutes to wait
     */
    public void admit(Visit visit, String address) {
        var probe = bucket(visit, address).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long minutes = Duration.ofNanos(probe.getNanosToWaitForRefill()).toMinutes() + 1;
            throw new Conflict("casework.error.tooOften", minutes);
        }
    }

    /** The try was a good one, such as a right code, and does not count. */
    public void forgive(Visit visit, String address) {
        bucket(visit, address).addTokens(1);
    }

    private Bucket bucket(Visit visit, String address) {
        return buckets.get(
                new Visitor(visit, household(address)),
                visitor ->
                        Bucket.builder()
                                .withCustomTimePrecision(meter)
                                .addLimit(
                                        limit ->
                                                limit.capacity(visit.times)
                                                        .refillGreedy(visit.times, visit.within))
                                .build());
    }

    private static String household(String address) {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        try {
            // a literal address is only parsed, never looked up
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), HOUSEHOLD))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
