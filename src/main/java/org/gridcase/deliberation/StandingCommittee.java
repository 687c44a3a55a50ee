package org.gridcase.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import org.gridcase.organisation.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 议事协商委员会: five to seven elected members who meet each quarter or when called (domain.md section
 * 5). Says how it stands this quarter, so that a quarter without a meeting is seen in time.
 */
@Service
public class StandingCommittee {

    private static final int MOST = 200;

    private final MeetingStore meetings;
    private final Electorate electorate;
    private final DeliberationSight sight;
    private final Clock clock;
    private final ZoneId zone;

    StandingCommittee(
            MeetingStore meetings,
            Electorate electorate,
            DeliberationSight sight,
            Clock clock,
            ZoneId zone) {
        this.meetings = meetings;
        this.electorate = electorate;
        this.sight = sight;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The present quarter of a community's committee.
     *
     * @param members how many it has, 0 where there is none
     * @param held its meetings that are over or going on
     * @param convened its meetings of this quarter that are still to come
     * @param lastDay of the quarter
     */
    public record Quarter(int members, int held, int convened, LocalDate lastDay) {}

    /**
     * @throws org.gridcase.shared.NotFound when the actor does not see the community's deliberation
     */
    @Transactional(readOnly = true)
    public Quarter quarter(Actor actor, String community) {
        sight.requireCommunity(actor, community);
        LocalDate first =
                LocalDate.ofInstant(clock.instant(), zone).with(IsoFields.DAY_OF_QUARTER, 1);
        LocalDate next = first.plusMonths(3);
        List<Meeting> all =
                meetings
                        .between(
                                community,
                                first.atStartOfDay(zone).toInstant(),
                                next.atStartOfDay(zone).toInstant(),
                                MOST)
                        .stream()
                        .filter(meeting -> meeting.kind() == MeetingKind.COMMITTEE)
                        .toList();
        return new Quarter(
                electorate.size(community).members(),
                count(all, Meeting.State.OPEN) + count(all, Meeting.State.CLOSED),
                count(all, Meeting.State.CONVENED),
                next.minusDays(1));
    }

    private static int count(List<Meeting> meetings, Meeting.State state) {
        return (int) meetings.stream().filter(meeting -> meeting.state() == state).count();
    }
}
