package org.gridcase.shared;

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
import java.util.Optional;

/**
 * How often somebody may try, so that secrets cannot be guessed and nobody is flooded: so many
 * times at once, given back evenly. Each node counts for itself; who has not come for hours is
 * forgotten.
 */
public final class RateLimit {
    private static final int VISITORS = 50_000;

    /** Bytes of an IPv6 address that belong to one household; the rest it may change at will. */
    private static final int HOUSEHOLD = 8;

    private final int times;
    private final Duration within;
    private final TimeMeter meter;
    private final Cache<String, Bucket> buckets;

    public RateLimit(int times, Duration within, Clock clock) {
        this.times = times;
        this.within = within;
        this.meter = new ClockMeter(clock);
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(VISITORS)
                        .ticker(meter::currentTimeNanos)
                        .expireAfterAccess(within.multipliedBy(2))
                        .build();
    }

    /**
     * Counts a try.
     *
     * @return how long to wait when there were too many, empty when it is admitted
     */
    public Optional<Duration> refuse(String visitor) {
        var probe = bucket(visitor).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** The try was a good one, such as a right code, and does not count. */
    public void forgive(String visitor) {
        bucket(visitor).addTokens(1);
    }

    /** Who stands behind a remote address: one household, however many addresses it has. */
    public static String household(String address) {
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

    private Bucket bucket(String visitor) {
        return buckets.get(
                visitor,
                unknown ->
                        Bucket.builder()
                                .withCustomTimePrecision(meter)
                                .addLimit(
                                        limit -> limit.capacity(times).refillGreedy(times, within))
                                .build());
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
