package org.gridcase.api;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.gridcase.deliberation.Ballots;
import org.gridcase.deliberation.Count;
import org.gridcase.deliberation.MeetingDates;
import org.gridcase.deliberation.MeetingRoom;
import org.gridcase.deliberation.SignedVoter;
import org.gridcase.deliberation.VoterDoor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Invalid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Meetings and their votes. Residents take part through programs with their voting code. */
@RestController
@RequestMapping(path = ApiSetup.V1, produces = "application/json")
@Tag(name = "deliberation")
class MeetingsResource {

    private final CurrentActor me;
    private final MeetingRoom room;
    private final Ballots ballots;
    private final MeetingDates dates;
    private final VoterDoor door;
    private final ZoneId zone;

    MeetingsResource(
            CurrentActor me,
            MeetingRoom room,
            Ballots ballots,
            MeetingDates dates,
            VoterDoor door,
            ZoneId zone) {
        this.me = me;
        this.room = room;
        this.ballots = ballots;
        this.dates = dates;
        this.door = door;
        this.zone = zone;
    }

    @GetMapping("/meetings/{meeting}")
    @Operation(summary = "A meeting with who is there and its votes")
    RoomInfo read(@PathVariable String meeting) {
        return RoomInfo.of(room.view(me.get(), meeting(meeting)));
    }

    @PostMapping("/meetings/{meeting}/opening")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Begin the sign-in (开始签到)")
    void open(Once once, @PathVariable String meeting) {
        once.run(null, actor -> room.open(actor, meeting(meeting), null));
    }

    @PostMapping("/meetings/{meeting}/date")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Move it to another time or place (改期); everybody invited is told")
    void move(Once once, @PathVariable String meeting, @RequestBody MovedMeeting body) {
        Instant at = CaseFilter.usual("beginsAt", body.beginsAt());
        LocalDateTime begins = at == null ? null : LocalDateTime.ofInstant(at, zone);
        once.run(
                body,
                actor ->
                        dates.move(
                                actor,
                                meeting(meeting),
                                new MeetingDates.Move(begins, body.place(), body.reason()),
                                null));
    }

    @PostMapping("/meetings/{meeting}/cancellation")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Call it off (取消会议); the community convenes another")
    void callOff(Once once, @PathVariable String meeting, @RequestBody Reason body) {
        once.run(body, actor -> dates.callOff(actor, meeting(meeting), body.reason(), null));
    }

    @PostMapping("/meetings/{meeting}/attendance")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "A resident signs in on line with her voting code (签到)")
    void join(Once once, @PathVariable String meeting, @RequestBody VotingCode body) {
        once.unkept(actor -> room.join(door.enter(body.code(), actor.staffId()), meeting(meeting)));
    }

    @PostMapping("/meetings/{meeting}/sign-ins")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Sign somebody in who has come into the room (现场签到)")
    void signIn(Once once, @PathVariable String meeting, @RequestBody SignIn body) {
        once.unkept(
                actor -> room.signIn(actor, meeting(meeting), elector("elector", body.elector())));
    }

    @PostMapping("/meetings/{meeting}/amendments")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "The meeting changes the plan (修改方案); the vote is on the latest version")
    void amend(Once once, @PathVariable String meeting, @RequestBody Amendment body) {
        once.run(
                body,
                actor -> room.amend(actor, meeting(meeting), body.plan(), body.reason(), null));
    }

    @PostMapping("/meetings/{meeting}/ballots")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Open a vote on the latest version of the plan (开始表决)")
    void openBallot(Once once, @PathVariable String meeting, @RequestBody OpenBallot body) {
        once.run(
                body,
                actor ->
                        ballots.open(
                                actor,
                                meeting(meeting),
                                body.room() == null ? Ballots.InRoom.ONLINE : body.room(),
                                null));
    }

    @PostMapping("/ballots/{ballot}/votes")
    @ResponseStatus(NO_CONTENT)
    @Operation(
            summary =
                    "A resident votes with her voting code (投票), for herself or for whose proxy she"
                            + " holds; leaves no record of its time, a second vote is refused")
    void vote(Once once, @PathVariable String ballot, @RequestBody CastVote body) {
        if (body.vote() == null) {
            throw new Invalid("vote", "deliberation.error.required");
        }
        once.unkept(
                actor -> {
                    SignedVoter voter = door.enter(body.code(), actor.staffId());
                    long whose =
                            body.forElector() == null
                                    ? voter.id()
                                    : elector("forElector", body.forElector());
                    ballots.vote(voter, ballot(ballot), whose, body.vote());
                });
    }

    @PostMapping("/ballots/{ballot}/tallies")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Enter what the caller counted in the room (清点)")
    void tally(Once once, @PathVariable String ballot, @RequestBody ProposalInfo.Votes body) {
        once.run(
                body,
                actor ->
                        ballots.tally(
                                actor,
                                ballot(ballot),
                                new Count(
                                        Math.max(0, body.inFavour()),
                                        Math.max(0, body.against()),
                                        Math.max(0, body.abstained()),
                                        Math.max(0, body.invalid())),
                                null));
    }

    @PostMapping("/ballots/{ballot}/closing")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Close a vote and count it (结束表决并计票)")
    void close(Once once, @PathVariable String ballot) {
        once.run(null, actor -> ballots.close(actor, ballot(ballot), null));
    }

    private static long elector(String field, String id) {
        if (id == null) {
            throw new Invalid(field, "deliberation.error.required");
        }
        return Ids.parse(id, "deliberation.error.voterUnknown");
    }

    private static long meeting(String id) {
        return Ids.parse(id, "deliberation.error.meetingUnknown");
    }

    private static long ballot(String id) {
        return Ids.parse(id, "deliberation.error.ballotUnknown");
    }
}
