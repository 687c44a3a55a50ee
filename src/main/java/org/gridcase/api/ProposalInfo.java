package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.gridcase.deliberation.Count;
import org.gridcase.deliberation.ProposalState;
import org.gridcase.deliberation.ProposalView;
import org.gridcase.deliberation.PublicDeliberation.Line;
import org.gridcase.deliberation.Verdict;
import org.springframework.lang.Nullable;

/** A proposal of residents; nobody’s name is in it. */
record ProposalInfo(
        String number,
        String title,
        ProposalState state,
        @Schema(description = "How many residents support it") int supporters,
        Instant proposedAt,
        @Nullable String community,
        @Nullable String text,
        @Nullable Integer version,
        @Nullable String answer,
        @Nullable String mergedInto,
        @Nullable List<MeetingInfo> meetings,
        @Nullable Decided resolution,
        @Nullable List<String> cases,
        @Nullable Instant endedAt) {

    /** A meeting about it, with figures once it is over. */
    record MeetingInfo(
            String id,
            Instant beginsAt,
            String place,
            int people,
            int entitledPeople,
            int households,
            int entitledHouseholds,
            @Nullable Votes votes,
            @Nullable Verdict result) {

        static MeetingInfo of(ProposalView.MeetingFigures meeting) {
            return new MeetingInfo(
                    Long.toString(meeting.id()),
                    meeting.beginsAt(),
                    meeting.place(),
                    meeting.presence().people(),
                    meeting.presence().entitledPeople(),
                    meeting.presence().households(),
                    meeting.presence().entitledHouseholds(),
                    meeting.count() == null ? null : Votes.of(meeting.count()),
                    meeting.result());
        }
    }

    /** Votes counted. */
    record Votes(int inFavour, int against, int abstained, int invalid) {
        static Votes of(Count count) {
            return new Votes(count.inFavour(), count.against(), count.abstained(), count.invalid());
        }
    }

    /** A resolution on public notice or in force. */
    record Decided(
            String no,
            String text,
            Instant publishedAt,
            Instant noticeUntil,
            @Nullable Instant inForceAt,
            @Nullable Instant withdrawnAt) {}

    static ProposalInfo of(Line line) {
        return new ProposalInfo(
                line.number(),
                line.title(),
                line.state(),
                line.supporters(),
                line.proposedAt(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static ProposalInfo of(ProposalView page) {
        ProposalView.ResolutionView resolution = page.resolution();
        return new ProposalInfo(
                page.number(),
                page.title(),
                page.state(),
                page.supporters(),
                page.proposedAt(),
                page.community(),
                page.text(),
                page.version(),
                page.answer(),
                page.mergedInto(),
                page.meetings().stream().map(MeetingInfo::of).toList(),
                resolution == null
                        ? null
                        : new Decided(
                                resolution.no(),
                                resolution.text(),
                                resolution.publishedAt(),
                                resolution.noticeUntil(),
                                resolution.inForceAt(),
                                resolution.withdrawnAt()),
                page.cases().stream().map(ProposalView.CaseProgress::number).toList(),
                page.endedAt());
    }
}
