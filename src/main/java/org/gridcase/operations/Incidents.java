package org.gridcase.operations;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.notification.About;
import org.gridcase.notification.Kind;
import org.gridcase.notification.Notifications;
import org.gridcase.notification.Telling;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.Units;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Cursor;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Slice;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.text.Bilingual;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What needs an administrator. Reported by whoever finds it, shown until somebody says what was
 * done about it; the administrators of the whole place are told when it is new.
 */
@Service
public class Incidents {
    /** Open ones are counted no farther than this. */
    public static final int CAP = 100;

    private static final int LONGEST_NOTE = 2000;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final IncidentRows rows;
    private final Notifications notifications;
    private final Texts texts;
    private final Staff staff;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Incidents(
            IncidentRows rows,
            Notifications notifications,
            Texts texts,
            Staff staff,
            Units units,
            Jurisdiction jurisdiction,
            AuditTrail audit,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.notifications = notifications;
        this.texts = texts;
        this.staff = staff;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reports trouble, in the caller's transaction if there is one. The same trouble is one
     * incident while it is open, however often it is found.
     *
     * @param subject what it is about, such as the id of a job or a work item, at most 100
     *     characters
     * @param details small facts for whoever repairs it: no personal data, too long ones are cut
     */
    public void report(IncidentKind kind, String subject, Map<String, ?> details) {
        transactions.run(
                () -> {
                    if (!rows.again(kind, subject, details, clock.instant())) {
                        long id = rows.open(kind, subject, details, clock.instant());
                        tellAdministrators(kind, id);
                    }
                    events.publishEvent(new OperationsChanged());
                });
    }

    /** The trouble is over, as the software itself has seen. */
    public void over(IncidentKind kind, String subject) {
        transactions.run(
                () ->
                        rows.findOpen(kind, subject)
                                .ifPresent(
                                        incident -> {
                                            end(incident, By.SYSTEM, null);
                                            events.publishEvent(new OperationsChanged());
                                        }));
    }

    /** An administrator says what was done about it. */
    public void resolve(Actor actor, long id, String note) {
        requireAdministrator(actor);
        if (note == null || note.isBlank()) {
            throw new Invalid("note", "operations.error.noteRequired");
        }
        if (note.length() > LONGEST_NOTE) {
            throw new Invalid("note", "operations.error.noteTooLong", LONGEST_NOTE);
        }
        transactions.run(
                () -> {
                    IncidentView incident = get(id);
                    end(incident, actor.by(), note.strip());
                    events.publishEvent(new OperationsChanged());
                });
    }

    /** Open ones, the newest first. */
    @Transactional(readOnly = true)
    public Slice<IncidentView> open(Actor actor, String cursor, int size) {
        requireAdministrator(actor);
        Cursor from = Cursor.decode(cursor);
        List<IncidentView> found = rows.open(from == null ? Long.MAX_VALUE : from.id(), size + 1);
        return Slice.of(found, size, last -> new Cursor(last.firstAt(), last.id()).encode());
    }

    /** Those that ended, the last ended first. */
    @Transactional(readOnly = true)
    public Slice<IncidentView> ended(Actor actor, String cursor, int size) {
        requireAdministrator(actor);
        Cursor from = Cursor.decode(cursor);
        List<IncidentView> found =
                rows.ended(from == null ? new Cursor(LATEST, Long.MAX_VALUE) : from, size + 1);
        return Slice.of(found, size, last -> new Cursor(last.endedAt(), last.id()).encode());
    }

    /** How many are open, {@link #CAP} at most; none to whoever may not know. */
    @Transactional(readOnly = true)
    public int count(Actor actor) {
        return jurisdiction.mayEverywhere(actor, Action.SEE_OPERATIONS) ? rows.countOpen(CAP) : 0;
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public IncidentView incident(Actor actor, long id) {
        requireAdministrator(actor);
        return get(id);
    }

    private void end(IncidentView incident, By by, String note) {
        if (!rows.end(incident.id(), by.staffId(), note, clock.instant())) {
            throw new Conflict("operations.error.ended");
        }
        audit.record(
                "incident:" + incident.id(),
                by,
                "incident.resolved",
                Map.of("kind", incident.kind().code(), "subject", incident.subject()),
                note);
    }

    private IncidentView get(long id) {
        return rows.find(id).orElseThrow(() -> new NotFound("operations.error.unknown"));
    }

    private void tellAdministrators(IncidentKind kind, long id) {
        Set<String> people = new LinkedHashSet<>();
        units.roots()
                .forEach(
                        root ->
                                staff.holders(Post.ADMINISTRATOR, root.code())
                                        .forEach(person -> people.add(person.id())));
        Bilingual name =
                new Bilingual(
                        texts.text(Locales.CHINESE, kind.key()),
                        texts.text(Locales.ENGLISH, kind.key()));
        notifications.tell(
                Telling.of(Kind.INCIDENT, people, new About(null, "operations", name, null))
                        .once("incident:" + id));
    }

    void requireAdministrator(Actor actor) {
        jurisdiction.requireEverywhere(actor, Action.SEE_OPERATIONS);
    }
}
