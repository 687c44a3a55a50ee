package org.gridcase.calendar.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.gridcase.calendar.DeadlineFeed;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.RateLimit;
import org.gridcase.shared.calendarfeed.CalendarFile;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Deadlines for calendar programs, which cannot sign in: the address is the key. Whoever tries
 * addresses is stopped soon, and so is a program that asks all the time.
 */
@RestController
class DeadlineFeedController {
    static final String PATH = "/calendar/";

    private final DeadlineFeed feed;
    private final RateLimit wrong;
    private final RateLimit right;

    DeadlineFeedController(DeadlineFeed feed, Clock clock) {
        this.feed = feed;
        this.wrong = new RateLimit(20, Duration.ofMinutes(10), clock);
        this.right = new RateLimit(60, Duration.ofHours(1), clock);
    }

    @GetMapping(PATH + "{secret}.ics")
    ResponseEntity<String> calendar(
            @PathVariable("secret") String secret,
            @RequestParam(name = "lang", defaultValue = "zh") String language,
            HttpServletRequest request) {
        String visitor = RateLimit.household(request.getRemoteAddr());
        Optional<Duration> wait = wrong.refuse(visitor);
        if (wait.isPresent()) {
            return later(wait.get());
        }
        Optional<Actor> owner = feed.owner(secret);
        if (owner.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        wrong.forgive(visitor);
        wait = right.refuse(owner.get().staffId());
        return wait.isPresent()
                ? later(wait.get())
                : ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE)
                        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                        .header("X-Robots-Tag", "noindex")
                        .body(feed.write(owner.get(), Locale.forLanguageTag(language), site()));
    }

    private static ResponseEntity<String> later(Duration wait) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1))
                .build();
    }

    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
