package org.gridcase.deliberation.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.gridcase.deliberation.MeetingFeed;
import org.gridcase.shared.NotFound;
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

/** A community's meetings for anybody's calendar; nothing secret, but nobody asks all the time. */
@RestController
class MeetingFeedController {
    private static final String FILE = "/meetings.ics";

    private final MeetingFeed feed;
    private final RateLimit asking;

    MeetingFeedController(MeetingFeed feed, Clock clock) {
        this.feed = feed;
        // many households may stand behind one address
        this.asking = new RateLimit(600, Duration.ofHours(1), clock);
    }

    static String of(String community) {
        return DeliberationNavigation.PUBLIC + "/" + community + FILE;
    }

    @GetMapping("/" + DeliberationNavigation.PUBLIC + "/{community}" + FILE)
    ResponseEntity<String> meetings(
            @PathVariable("community") String community,
            @RequestParam(name = "lang", defaultValue = "zh") String language,
            HttpServletRequest request) {
        Optional<Duration> wait = asking.refuse(RateLimit.household(request.getRemoteAddr()));
        if (wait.isPresent()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1))
                    .build();
        }
        String site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        try {
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE)
                    .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                    .body(feed.ofCommunity(community, Locale.forLanguageTag(language), site));
        } catch (NotFound unknown) {
            return ResponseEntity.notFound().build();
        }
    }
}
