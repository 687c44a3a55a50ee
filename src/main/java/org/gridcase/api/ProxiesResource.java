package org.gridcase.api;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.gridcase.deliberation.Proxies;
import org.gridcase.deliberation.SignInList;
import org.gridcase.deliberation.SignedVoter;
import org.gridcase.deliberation.VoterDoor;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Invalid;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is at a meeting, and who left her vote to whom. */
@RestController
@RequestMapping(path = ApiSetup.V1 + "/meetings/{meeting}", produces = "application/json")
@Tag(name = "deliberation")
class ProxiesResource {

    private final CurrentActor me;
    private final SignInList signedIn;
    private final Proxies proxies;
    private final VoterDoor door;

    ProxiesResource(CurrentActor me, SignInList signedIn, Proxies proxies, VoterDoor door) {
        this.me = me;
        this.signedIn = signedIn;
        this.proxies = proxies;
        this.door = door;
    }

    /** How somebody takes part. */
    enum Way {
        ROOM,
        ONLINE,
        PROXY
    }

    /** One who is there, or for whom somebody is. Personal data: only who runs it reads it. */
    record Attendant(
            String elector,
            String household,
            String name,
            Way way,
            @Schema(description = "When she signed in or gave her proxy") Instant at,
            @Nullable @Schema(description = "Who votes for her") String holder,
            @Schema(description = "False while a proxy given before does not count yet")
                    boolean counted) {

        static Attendant of(SignInList.SignedIn line) {
            boolean proxy = !line.holder().isEmpty();
            return new Attendant(
                    Long.toString(line.voter()),
                    line.household(),
                    line.name(),
                    Way.valueOf(line.way()),
                    line.at(),
                    proxy ? line.holder() : null,
                    !proxy || line.holderThere());
        }
    }

    /** By which neighbours name whoever is ready to vote for them. */
    record ProxyNumber(String number) {}

    @GetMapping("/attendance")
    @Operation(summary = "Who signed in and who gave a proxy (签到名单), the latest first")
    Page<Attendant> attendance(
            @PathVariable String meeting,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return Page.of(
                signedIn.page(me.get(), id(meeting), text, cursor, Page.size(limit))
                        .map(Attendant::of));
    }

    @PostMapping("/proxy-numbers")
    @Operation(
            summary =
                    "A resident is ready to vote for neighbours (受托号): by this number they name her;"
                            + " the same each time")
    ProxyNumber number(Once once, @PathVariable String meeting, @RequestBody VotingCode body) {
        return new ProxyNumber(proxies.number(voter(body.code(), once.actor()), id(meeting)));
    }

    @PostMapping("/proxies")
    @ResponseStatus(NO_CONTENT)
    @Operation(
            summary =
                    "Leave a vote to somebody (委托), by an officer or by code, also before the meeting"
                            + " begins")
    void give(Once once, @PathVariable String meeting, @RequestBody GivenProxy body) {
        requireOne("code", "deliberation.error.giverOrCode", body.giver(), body.code());
        requireOne("holder", "deliberation.error.holderOrNumber", body.holder(), body.number());
        once.unkept(actor -> give(actor, id(meeting), body));
    }

    private void give(Actor actor, long meeting, GivenProxy body) {
        if (body.code() == null) {
            proxies.give(
                    actor,
                    meeting,
                    elector("giver", body.giver()),
                    elector("holder", body.holder()));
            return;
        }
        SignedVoter giver = voter(body.code(), actor);
        if (body.number() != null) {
            proxies.give(giver, meeting, body.number());
        } else {
            proxies.give(giver, meeting, elector("holder", body.holder()));
        }
    }

    @PostMapping("/proxy-withdrawals")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Take a proxy back (撤回委托), by an officer or by code; not during a vote")
    void takeBack(Once once, @PathVariable String meeting, @RequestBody ProxyGiver body) {
        requireOne("code", "deliberation.error.giverOrCode", body.giver(), body.code());
        once.unkept(
                actor -> {
                    if (body.code() == null) {
                        proxies.takeBack(actor, id(meeting), elector("giver", body.giver()));
                    } else {
                        proxies.takeBack(voter(body.code(), actor), id(meeting));
                    }
                });
    }

    /** Whose proxy it is. */
    record ProxyGiver(
            @Nullable @Schema(description = "By the register, for an officer") String giver,
            @Nullable @Schema(description = "By her own voting code") String code) {}

    private SignedVoter voter(String code, Actor actor) {
        return door.enter(code, actor.staffId());
    }

    private static void requireOne(String field, String key, String one, String other) {
        if (one != null && other != null) {
            throw new Invalid(field, key);
        }
    }

    private static long elector(String field, String id) {
        if (id == null) {
            throw new Invalid(field, "deliberation.error.required");
        }
        return Ids.parse(id, "deliberation.error.voterUnknown");
    }

    private static long id(String meeting) {
        return Ids.parse(meeting, "deliberation.error.meetingUnknown");
    }
}
