package org.gridcase.api;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.gridcase.identity.Mailboxes;
import org.gridcase.notification.Bell;
import org.gridcase.notification.Wishes;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.Ids;
import org.gridcase.shared.text.Locales;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the caller was told, and how the caller wishes to be told. */
@RestController
@RequestMapping(path = ApiSetup.V1 + "/notifications", produces = "application/json")
@Tag(name = "notifications")
class NotificationsResource {
    private final CurrentActor me;
    private final Bell bell;
    private final Wishes wishes;
    private final Mailboxes mailboxes;

    NotificationsResource(CurrentActor me, Bell bell, Wishes wishes, Mailboxes mailboxes) {
        this.me = me;
        this.bell = bell;
        this.wishes = wishes;
        this.mailboxes = mailboxes;
    }

    @GetMapping
    @Operation(summary = "What the caller was told, the newest first (通知)")
    Page<NotificationInfo> list(
            @Parameter(hidden = true) @RequestHeader(name = "Accept-Language", required = false)
                    String language,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        Locale locale = Locales.asked(language);
        return Page.of(
                bell.page(me.get(), locale, cursor, Page.size(limit)).map(NotificationInfo::of));
    }

    @GetMapping("/unread")
    @Operation(summary = "How many the caller has not read, 100 at most")
    Unread unread() {
        return new Unread(bell.unread(me.get()));
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Mark one as read")
    void read(Once once, @PathVariable String id) {
        once.run(null, actor -> bell.read(actor, Ids.parse(id, "notification.error.unknown")));
    }

    @PostMapping("/read")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Mark all as read")
    void readAll(Once once) {
        once.run(null, bell::readAll);
    }

    @GetMapping("/preferences")
    @Operation(summary = "How the caller wishes to be told")
    NotificationWishes preferences() {
        Actor actor = me.get();
        return NotificationWishes.of(
                wishes.of(actor.staffId()), mailboxes.of(actor.staffId()).orElse(null));
    }

    @PutMapping("/preferences")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Change how the caller wishes to be told; what is left out becomes usual")
    void change(Once once, @RequestBody NotificationWishes body) {
        once.run(
                body,
                actor ->
                        wishes.change(actor, body.preferences(wishes.usual()), body.mailAddress()));
    }

    /** How many. */
    record Unread(int unread) {}
}
