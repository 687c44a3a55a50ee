package org.gridcase.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gridcase.deliberation.Deliberations;
import org.gridcase.deliberation.MeetingRoom;
import org.gridcase.deliberation.OfficerView;
import org.gridcase.deliberation.ProposalView;
import org.gridcase.organisation.CurrentActor;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What lies with a proposal: its story, opinions, photographs, meetings, and what is alike. */
@RestController
@RequestMapping(path = ApiSetup.V1 + "/proposals/{number}", produces = "application/json")
@Tag(name = "deliberation")
class ProposalPapersResource {

    private final CurrentActor me;
    private final Deliberations deliberations;
    private final MeetingRoom room;
    private final CaseWords words;
    private final Names names;

    ProposalPapersResource(
            CurrentActor me,
            Deliberations deliberations,
            MeetingRoom room,
            CaseWords words,
            Names names) {
        this.me = me;
        this.deliberations = deliberations;
        this.room = room;
        this.words = words;
        this.names = names;
    }

    /** What a member of the reviewing body said. */
    record OpinionInfo(
            Person by,
            @Schema(allowableValues = {"for", "against", "recused"}) String stance,
            @Nullable String words) {}

    @GetMapping("/timeline")
    @Operation(summary = "Everything that happened to a proposal, the newest first")
    Page<CaseEvent> timeline(
            @PathVariable String number,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return Page.of(
                deliberations
                        .timeline(me.get(), number, cursor, Page.size(limit))
                        .map(event -> words.event(event.entry(), event.files())));
    }

    @GetMapping("/opinions")
    @Operation(summary = "What members of the reviewing body said in this round (审议意见)")
    Page<OpinionInfo> opinions(@PathVariable String number) {
        List<OfficerView.Opinion> opinions = deliberations.view(me.get(), number).opinions();
        Names.People people =
                names.people(opinions.stream().map(OfficerView.Opinion::staffId).toList());
        return Page.all(
                opinions.stream()
                        .map(
                                one ->
                                        new OpinionInfo(
                                                people.of(one.staffId()),
                                                Kebab.word(one.stance()),
                                                one.words()))
                        .toList());
    }

    @GetMapping("/files")
    @Operation(summary = "Photographs of the sheet and whatever came with a step")
    Page<FileInfo> files(@PathVariable String number) {
        return Page.all(
                deliberations.view(me.get(), number).files().stream().map(FileInfo::of).toList());
    }

    @GetMapping("/meetings")
    @Operation(summary = "The meetings about a proposal, the first first")
    Page<RoomInfo> meetings(@PathVariable String number) {
        return Page.all(room.of(me.get(), number).stream().map(RoomInfo::of).toList());
    }

    @GetMapping("/similar")
    @Operation(summary = "Proposals of the community that say much the same, three at most")
    Page<ProposalInfo> similar(@PathVariable String number) {
        ProposalView page = deliberations.view(me.get(), number).page();
        return Page.all(
                deliberations
                        .similar(me.get(), page.community(), page.title(), page.text(), number)
                        .stream()
                        .map(similar -> ProposalInfo.of(similar.line()))
                        .toList());
    }
}
