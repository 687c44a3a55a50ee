package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.gridcase.deliberation.Count;
import org.gridcase.deliberation.MeetingKind;
import org.gridcase.deliberation.OfficerView;
import org.gridcase.deliberation.ProposalChannel;
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
        @Nullable ProposalChannel channel,
        @Nullable String place,
        @Nullable String text,
        @Nullable Integer version,
        @Nullable @Schema(description = "Words that were replaced after they had found support")
                List<Earlier> earlier,
        @Nullable @Schema(description = "How many must support it before it is reviewed")
                Integer supportNeeded,
        @Nullable Instant supportUntil,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String mergedInto,
        @Nullable @Schema(description = "Versions of the plan, the first first")
                List<PlanInfo> plan,
        @Nullable List<MeetingInfo> meetings,
        @Nullable ResolutionInfo resolution,
        @Nullable @Schema(description = "Numbers of the cases that carry it out")
                List<String> cases,
        @Nullable @Schema(description = "How far these cases are") List<Progress> progress,
        @Nullable Ratings ratings,
        @Nullable @Schema(description = "What the caller may do with it besides open steps")
                List<OfficerView.Deed> deeds,
        @Nullable Instant endedAt) {

    /** Words as they stood before. */
    record Earlier(
            int version,
            String title,
            String text,
            @Schema(description = "Why they were changed") String reason,
            @Schema(description = "How many supported these") int supporters) {}

    /** A meeting about it, with figures once it is over. */
    record MeetingInfo(
            String id,
            MeetingKind kind,
            @Schema(allowableValues = {"convened", "open", "closed", "cancelled"}) String state,
            Instant beginsAt,
            @Nullable @Schema(description = "When it was to begin first") Instant movedFrom,
            @Nullable @Schema(description = "Why it was moved or called off") String changeReason,
            String place,
            String agenda,
            int people,
            int entitledPeople,
            int households,
            int entitledHouseholds,
            @Nullable Votes votes,
            @Nullable Verdict result) {

        static MeetingInfo of(ProposalView.MeetingFigures meeting) {
            return new MeetingInfo(
                    Long.toString(meeting.id()),
                    meeting.kind(),
                    Kebab.word(meeting.state()),
                    meeting.beginsAt(),
                    meeting.movedFrom(),
                    meeting.changeReason(),
                    meeting.place(),
                    meeting.agenda(),
                    meeting.presence().people(),
                    meeting.presence().entitledPeople(),
                    meeting.presence().households(),
                    meeting.presence().entitledHouseholds(),
                    Votes.of(meeting.count()),
                    meeting.result());
        }
    }

    /** Votes counted. */
    record Votes(int inFavour, int against, int abstained, int invalid) {
        /** Null for none. */
        static Votes of(@Nullable Count count) {
            return count == null
                    ? null
                    : new Votes(
                            count.inFavour(), count.against(), count.abstained(), count.invalid());
        }
    }

    /** A case that carries the resolution out. */
    record Progress(
            String number,
            @Schema(description = "Code of the matter item") String item,
            @Schema(description = "State of the case", example = "handling") String state,
            @Schema(description = "Code of the unit where it stands") String unit,
            Instant openedAt,
            @Nullable Instant endedAt) {

        static Progress of(ProposalView.CaseProgress one) {
            return new Progress(
                    one.number(),
                    one.item(),
                    Kebab.word(one.state()),
                    one.unit(),
                    one.openedAt(),
                    one.endedAt());
        }
    }

    /** What residents think of the result. */
    record Ratings(
            int count, @Nullable @Schema(description = "Of one to five stars") Double average) {}

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
                null,
                null,
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

    static ProposalInfo of(OfficerView view) {
        ProposalView page = view.page();
        return new ProposalInfo(
                page.number(),
                page.title(),
                page.state(),
                page.supporters(),
                page.proposedAt(),
                page.community(),
                page.channel(),
                page.place(),
                page.text(),
                page.version(),
                page.earlier().stream().map(ProposalInfo::earlier).toList(),
                page.needed(),
                page.supportUntil(),
                page.answer(),
                page.answeredAt(),
                page.mergedInto(),
                PlanInfo.of(page.plan()),
                page.meetings().stream().map(MeetingInfo::of).toList(),
                ResolutionInfo.of(page.resolution()),
                page.cases().stream().map(ProposalView.CaseProgress::number).toList(),
                page.cases().stream().map(Progress::of).toList(),
                new Ratings(page.ratings().count(), page.ratings().average()),
                view.deeds().stream().sorted().toList(),
                page.endedAt());
    }

    private static Earlier earlier(ProposalView.Earlier words) {
        return new Earlier(
                words.version(), words.title(), words.text(), words.reason(), words.supporters());
    }
}
