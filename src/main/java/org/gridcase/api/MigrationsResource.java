package org.gridcase.api;

import static org.springframework.http.HttpStatus.CREATED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.Function;
import org.gridcase.modelling.MigratedState;
import org.gridcase.modelling.MigrationView;
import org.gridcase.modelling.Migrations;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.Ids;
import org.gridcase.shared.problem.Problems;
import org.gridcase.shared.text.Texts;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Running cases that go on in another version, as previewed, decided by a second person. */
@RestController
@RequestMapping(path = ApiSetup.V1 + "/models", produces = "application/json")
@Tag(name = "models")
class MigrationsResource {
    private final CurrentActor me;
    private final Migrations migrations;
    private final Texts texts;
    private final Problems problems;

    MigrationsResource(CurrentActor me, Migrations migrations, Texts texts, Problems problems) {
        this.me = me;
        this.migrations = migrations;
        this.texts = texts;
        this.problems = problems;
    }

    @GetMapping("/{process}/migrations")
    @Operation(summary = "The latest migrations of a process, the newest first")
    Page<MigrationInfo> of(@PathVariable String process) {
        return Page.all(migrations.of(me.get(), process).stream().map(MigrationInfo::of).toList());
    }

    @PostMapping("/migrations")
    @ResponseStatus(CREATED)
    @Operation(summary = "Begin one with the mapping that the engine proposes (在办事项转版)")
    MigrationInfo begin(Once once, @RequestBody MigrationBegin body) {
        return done(
                once,
                body,
                actor -> migrations.begin(actor, version(body.from()), version(body.to()), null));
    }

    @GetMapping("/migrations/{id}")
    @Operation(summary = "One migration with how many cases are how far")
    MigrationInfo read(@PathVariable String id) {
        return MigrationInfo.of(migrations.view(me.get(), migration(id)));
    }

    @GetMapping("/migrations/{id}/cases")
    @Operation(summary = "Each case: step, timers and due dates before and after")
    Page<MigratedCaseInfo> cases(
            @PathVariable String id,
            @RequestParam(required = false) MigratedState state,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit,
            HttpServletRequest request) {
        Locale language = problems.language(request);
        return Page.of(
                migrations
                        .cases(me.get(), migration(id), state, cursor, Page.size(limit))
                        .map(one -> MigratedCaseInfo.of(one, texts, language)));
    }

    @PutMapping("/migrations/{id}/mapping")
    @Operation(summary = "Another mapping; the preview is made anew")
    MigrationInfo map(Once once, @PathVariable String id, @RequestBody MigrationMapping body) {
        return done(once, body, actor -> migrations.map(actor, migration(id), body.given()));
    }

    @PostMapping("/migrations/{id}/request")
    @Operation(summary = "Lay it before another administrator, with the preview")
    MigrationInfo ask(Once once, @PathVariable String id, @RequestBody Reason body) {
        return done(once, body, actor -> migrations.ask(actor, migration(id), body.reason(), null));
    }

    @PostMapping("/migrations/{id}/approval")
    @Operation(summary = "Say yes to what another one asked: cases are moved one by one")
    MigrationInfo approve(Once once, @PathVariable String id) {
        return done(once, null, actor -> migrations.approve(actor, migration(id), null));
    }

    @PostMapping("/migrations/{id}/refusal")
    @Operation(summary = "Say no, with words")
    MigrationInfo refuse(Once once, @PathVariable String id, @RequestBody Reason body) {
        return done(
                once, body, actor -> migrations.refuse(actor, migration(id), body.reason(), null));
    }

    @PostMapping("/migrations/{id}/stop")
    @Operation(summary = "Stop in the middle; who was not moved stays, whole, where it is")
    MigrationInfo stop(Once once, @PathVariable String id) {
        return done(once, null, actor -> migrations.stop(actor, migration(id), null));
    }

    @DeleteMapping("/migrations/{id}")
    @Operation(summary = "Give it up before it was decided")
    MigrationInfo drop(Once once, @PathVariable String id) {
        return done(once, null, actor -> migrations.drop(actor, migration(id), null));
    }

    private static MigrationInfo done(Once once, Object body, Function<Actor, MigrationView> deed) {
        return once.answer(body, MigrationInfo.class, actor -> MigrationInfo.of(deed.apply(actor)));
    }

    private static long version(String id) {
        return Ids.parse(id, "modelling.error.releaseUnknown");
    }

    private static long migration(String id) {
        return Ids.parse(id, "modelling.error.migrationUnknown");
    }
}
