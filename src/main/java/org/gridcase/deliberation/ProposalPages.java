package org.gridcase.deliberation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.casework.CaseProgressBoard;
import org.gridcase.deliberation.ProposalView.Answered;
import org.gridcase.deliberation.ProposalView.CaseProgress;
import org.gridcase.deliberation.ProposalView.Earlier;
import org.gridcase.deliberation.ProposalView.MeetingFigures;
import org.gridcase.deliberation.ProposalView.Ratings;
import org.gridcase.deliberation.ProposalView.ResolutionView;
import org.gridcase.publicity.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together what a proposal's page shows, for officers and for everybody alike. */
@Component
class ProposalPages {

    private final Supporters supporters;
    private final DeliberationRules rules;
    private final PlanStore plans;
    private final MeetingStore meetings;
    private final Attendance attendance;
    private final Notices notices;
    private final CaseProgressBoard cases;
    private final JdbcClient jdbc;

    ProposalPages(
            Supporters supporters,
            DeliberationRules rules,
            PlanStore plans,
            MeetingStore meetings,
            Attendance attendance,
            Notices notices,
            CaseProgressBoard cases,
            JdbcClient jdbc) {
        this.supporters = supporters;
        this.rules = rules;
        this.plans = plans;
        this.meetings = meetings;
        this.attendance = attendance;
        this.notices = notices;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    ProposalView page(Proposal proposal) {
        String number = proposal.number();
        return new ProposalView(
                number,
                proposal.community(),
                proposal.place(),
                proposal.channel(),
                proposal.title(),
                proposal.text(),
                proposal.versionNo(),
                earlier(number),
                proposal.state(),
                proposal.proposedAt(),
                proposal.supportUntil(),
                supporters.count(number),
                rules.of(proposal.community()).supportNeeded(),
                proposal.answer(),
                proposal.answeredAt(),
                proposal.mergedInto(),
                plans.of(number),
                meetings.of(number).stream().map(this::figures).toList(),
                meetings.resolution(number).flatMap(this::published).orElse(null),
                cases(number),
                ratings(number),
                proposal.endedAt());
    }

    private List<Earlier> earlier(String number) {
        Map<Integer, Integer> counts = supporters.byVersion(number);
        return jdbc.sql(
                        "select no, title, text, reason from proposal_version where proposal = ?"
                                + " order by no")
                .param(number)
                .query(
                        (rs, row) ->
                                new Earlier(
                                        rs.getInt(1),
                                        rs.getString(2),
                                        rs.getString(3),
                                        rs.getString(4),
                                        counts.getOrDefault(rs.getInt(1), 0)))
                .list();
    }

    MeetingFigures figures(Meeting meeting) {
        List<Ballot> ballots = meetings.ballots(meeting.getId());
        Count count = ballots.isEmpty() ? null : ballots.get(ballots.size() - 1).count();
        return new MeetingFigures(
                meeting.getId(),
                meeting.proposal(),
                meeting.topic(),
                meeting.kind(),
                meeting.beginsAt(),
                meeting.movedFrom(),
                meeting.changeReason(),
                meeting.place(),
                meeting.agenda(),
                meeting.state().name(),
                meeting.state() == Meeting.State.OPEN
                        ? attendance.presence(meeting)
                        : meeting.presence(),
                count,
                meeting.result());
    }

    private Optional<ResolutionView> published(Resolution resolution) {
        if (resolution.publishedAt() == null) {
            return Optional.empty();
        }
        boolean takes =
                notices.about(resolution.proposal())
                        .filter(notice -> notices.takesObjections(notice.id()))
                        .isPresent();
        List<Answered> answered =
                notices.objections(resolution.proposal()).stream()
                        .filter(objection -> objection.decidedAt() != null)
                        .map(
                                objection ->
                                        new Answered(
                                                "UPHELD".equals(objection.state()),
                                                objection.answer(),
                                                objection.decidedAt()))
                        .toList();
        return Optional.of(
                new ResolutionView(
                        resolution.no(),
                        resolution.text(),
                        resolution.planNo(),
                        resolution.publishedAt(),
                        resolution.noticeUntil(),
                        resolution.inForceAt(),
                        resolution.withdrawnAt(),
                        takes && resolution.withdrawnAt() == null,
                        answered));
    }

    private List<CaseProgress> cases(String number) {
        record Opened(String number, Instant at, Instant ended) {}
        List<Opened> opened =
                jdbc.sql(
                                "select case_number, opened_at, ended_at from resolution_case where"
                                        + " proposal = ? order by case_number")
                        .param(number)
                        .query(
                                (rs, row) ->
                                        new Opened(
                                                rs.getString(1),
                                                instant(rs.getObject(2, LocalDateTime.class)),
                                                instant(rs.getObject(3, LocalDateTime.class))))
                        .list();
        Map<String, CaseProgressBoard.Standing> now =
                cases.of(opened.stream().map(Opened::number).toList());
        return opened.stream()
                .map(
                        one -> {
                            CaseProgressBoard.Standing standing = now.get(one.number());
                            return new CaseProgress(
                                    one.number(),
                                    standing.item(),
                                    standing.state().name(),
                                    standing.unit(),
                                    one.at(),
                                    one.ended());
                        })
                .toList();
    }

    private Ratings ratings(String number) {
        return jdbc.sql(
                        "select count(*), avg(stars * 1.0) from resolution_rating where proposal = ?")
                .param(number)
                .query(
                        (rs, row) ->
                                new Ratings(
                                        rs.getInt(1),
                                        rs.getObject(2) == null ? null : rs.getDouble(2)))
                .single();
    }

    private static Instant instant(LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
