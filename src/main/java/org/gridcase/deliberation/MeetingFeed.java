package org.gridcase.deliberation;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridcase.calendar.OwnDates;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Tier;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.calendarfeed.CalendarEntry;
import org.gridcase.shared.calendarfeed.CalendarFile;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meetings as iCalendar: a community's for everybody, and within a person's own calendar those of
 * the communities where she works or reviews. A meeting keeps its id when it is moved, with a
 * higher sequence, and says so when it was called off; so calendars that know it follow.
 */
@Service
@Transactional(readOnly = true)
public class MeetingFeed implements OwnDates {

    /** Nobody says when a meeting will end; a calendar wants to know. */
    private static final Duration LENGTH = Duration.ofHours(2);

    private static final Duration PAST = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(366);
    private static final Duration REFRESH = Duration.ofHours(1);
    private static final int MOST = 200;

    private final MeetingStore meetings;
    private final DeliberationRules rules;
    private final Units units;
    private final Texts texts;
    private final Clock clock;
    private final ZoneId zone;

    MeetingFeed(
            MeetingStore meetings,
            DeliberationRules rules,
            Units units,
            Texts texts,
            Clock clock,
            ZoneId zone) {
        this.meetings = meetings;
        this.rules = rules;
        this.units = units;
        this.texts = texts;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The meetings of a community, for anyone.
     *
     * @param site where the pages are, without a slash at the end
     * @throws NotFound when there is no such community
     */
    public String ofCommunity(String community, Locale wanted, String site) {
        Locale locale = Locales.nearest(wanted);
        UnitView unit =
                units.find(community)
                        .filter(found -> found.tier() == Tier.COMMUNITY)
                        .orElseThrow(() -> new NotFound("deliberation.error.communityUnknown"));
        List<CalendarEntry> entries =
                around(community).stream()
                        .map(meeting -> entry(meeting, locale, publicPage(meeting, site)))
                        .toList();
        String name = texts.text(locale, "deliberation.feed.name", unit.name(locale));
        return CalendarFile.write(name, zone, REFRESH, clock.instant(), entries);
    }

    @Override
    public List<CalendarEntry> of(Actor actor, Locale locale, String site) {
        return communities(actor).stream()
                .flatMap(community -> around(community).stream())
                .map(meeting -> entry(meeting, locale, room(meeting, site)))
                .toList();
    }

    private Set<String> communities(Actor actor) {
        Set<String> communities = new LinkedHashSet<>(rules.reviewedBy(actor.staffId()));
        actor.holdings().stream()
                .flatMap(held -> units.at(held.unit(), Tier.COMMUNITY).stream())
                .map(UnitView::code)
                .forEach(communities::add);
        return communities;
    }

    private List<Meeting> around(String community) {
        Instant now = clock.instant();
        return meetings.between(community, now.minus(PAST), now.plus(AHEAD), MOST);
    }

    private CalendarEntry entry(Meeting meeting, Locale locale, URI page) {
        String about =
                texts.text(
                        locale,
                        "deliberation.meeting.about",
                        texts.text(locale, meeting.kind().key()),
                        meeting.topic());
        String agenda =
                meeting.changeReason() == null
                        ? meeting.agenda()
                        : meeting.changeReason() + "\n" + meeting.agenda();
        return new CalendarEntry(
                "meeting-" + meeting.getId() + "@gridcase",
                meeting.beginsAt(),
                meeting.beginsAt().plus(LENGTH),
                about,
                agenda,
                meeting.place(),
                page,
                meeting.changes(),
                meeting.state() == Meeting.State.CANCELLED);
    }

    private static URI publicPage(Meeting meeting, String site) {
        return URI.create(site + "/public/deliberation/proposals/" + meeting.proposal());
    }

    private static URI room(Meeting meeting, String site) {
        return URI.create(site + "/deliberation/meetings/" + meeting.getId());
    }
}
