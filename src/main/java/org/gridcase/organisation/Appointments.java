package org.gridcase.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.identity.Accounts;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The changes behind {@link Staff}; always within its transactions. */
@Component
class Appointments {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,32}");
    private static final Set<String> RESERVED = Set.of(By.SYSTEM.staffId(), By.RESIDENT.staffId());

    private final StaffMemberRepository members;
    private final PostHeldRepository posts;
    private final DeputyRepository deputies;
    private final UnitRepository units;
    private final StaffDirectory directory;
    private final Jurisdiction jurisdiction;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Today today;

    Appointments(
            StaffMemberRepository members,
            PostHeldRepository posts,
            DeputyRepository deputies,
            UnitRepository units,
            StaffDirectory directory,
            Jurisdiction jurisdiction,
            Accounts accounts,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock,
            Today today) {
        this.members = members;
        this.posts = posts;
        this.deputies = deputies;
        this.units = units;
        this.directory = directory;
        this.jurisdiction = jurisdiction;
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.today = today;
    }

    void enrol(List<Staff.Enrol> people, Actor actor) {
        if (!jurisdiction.mayAnywhere(actor, Action.ADMINISTER_ORGANISATION)) {
            throw new Denied("organisation.error.notAllowed");
        }
        refuse(people, this::faultOf);
        for (Staff.Enrol with : people) {
            Optional<StaffMember> known = members.findById(with.id());
            known.ifPresent(member -> requireOver(member.id(), actor));
            StaffMember member = known.orElseGet(() -> new StaffMember(with.id()));
            member.describe(with);
            members.save(member);
            record(
                    actor,
                    with.id(),
                    known.isEmpty() ? "staff.enrolled" : "staff.changed",
                    Map.of());
        }
        summarise(actor, "staff.enrolled", people.size());
        directory.changed();
    }

    private Optional<FieldError> faultOf(Staff.Enrol with) {
        if (with.id() == null || !ID.matcher(with.id()).matches() || RESERVED.contains(with.id())) {
            return fault("id", "organisation.error.staffId", with.id());
        }
        if (with.name() == null || with.name().isBlank() || with.name().length() > 100) {
            return fault("name", "organisation.error.name", with.id());
        }
        if (with.gender() != null && !Set.of("female", "male").contains(with.gender())) {
            return fault("gender", "organisation.error.gender", with.gender());
        }
        return with.phone() != null && !with.phone().matches("[0-9+ -]{3,30}")
                ? fault("phone", "organisation.error.phone", with.id())
                : Optional.empty();
    }

    void join(Staff.Enrol person, Staff.Appoint post, Actor actor) {
        directory.changed();
        members.findById(String.valueOf(person.id()))
                .ifPresent(
                        known -> {
                            throw new Invalid(
                                    "id",
                                    "organisation.error.staffIdTaken",
                                    known.id(),
                                    known.name());
                        });
        enrol(List.of(person), actor);
        appoint(List.of(post), actor);
    }

    void appoint(List<Staff.Appoint> wanted, Actor actor) {
        // Counting the change first makes administrators take turns: no post is given twice at once
        directory.changed();
        refuse(wanted, this::faultOf);
        for (Staff.Appoint with : wanted) {
            jurisdiction.require(actor, Action.ADMINISTER_ORGANISATION, with.unit());
            boolean held =
                    posts
                            .findByStaffIdAndPostAndUnit(
                                    with.staffId(), with.post().code(), with.unit())
                            .stream()
                            .anyMatch(p -> p.overlaps(with.firstDay(), with.lastDay()));
            if (held) {
                throw new Conflict(
                        "organisation.error.heldAlready",
                        member(with.staffId()).name(),
                        units.findById(with.unit()).map(Unit::name).orElse(with.unit()));
            }
            posts.save(new PostHeld(with));
            record(
                    actor,
                    with.staffId(),
                    "staff.appointed",
                    Map.of(
                            "post", with.post().code(),
                            "unit", with.unit(),
                            "firstDay", with.firstDay().toString(),
                            "lastDay", Objects.toString(with.lastDay(), "")));
        }
        summarise(actor, "staff.appointed", wanted.size());
        directory.changed();
    }

    private Optional<FieldError> faultOf(Staff.Appoint with) {
        if (with.staffId() == null) {
            return fault("staffId", "organisation.error.personMissing", null);
        }
        if (with.unit() == null) {
            return fault("unit", "organisation.error.unitMissing", with.staffId());
        }
        if (with.post() == null) {
            return fault("post", "organisation.error.postMissing", with.staffId());
        }
        if (with.firstDay() == null) {
            return fault("firstDay", "organisation.error.dayMissing", with.staffId());
        }
        if (with.lastDay() != null && with.lastDay().isBefore(with.firstDay())) {
            return fault("lastDay", "organisation.error.days", with.staffId());
        }
        if (members.findById(with.staffId()).filter(StaffMember::active).isEmpty()) {
            return fault("staffId", "organisation.error.staffUnknown", with.staffId());
        }
        return units.findById(with.unit()).filter(u -> !u.closed()).isEmpty()
                ? fault("unit", "organisation.error.unitUnknown", with.unit())
                : Optional.empty();
    }

    void dismiss(long postTerm, LocalDate lastDay, Actor actor) {
        PostHeld held =
                posts.findById(postTerm)
                        .orElseThrow(() -> new NotFound("organisation.error.postNotHeld"));
        dismiss(held, lastDay, actor);
    }

    void dismiss(String staffId, Post post, String unit, LocalDate lastDay, Actor actor) {
        jurisdiction.require(actor, Action.ADMINISTER_ORGANISATION, unit);
        dismiss(held(staffId, post, unit), lastDay, actor);
    }

    private void dismiss(PostHeld held, LocalDate lastDay, Actor actor) {
        jurisdiction.require(actor, Action.ADMINISTER_ORGANISATION, held.unit());
        if (lastDay == null) {
            throw new Invalid("lastDay", "organisation.error.dayMissing", held.staffId());
        }
        if (lastDay.isBefore(held.firstDay().minusDays(1))) {
            throw new Invalid("lastDay", "organisation.error.days", held.staffId());
        }
        end(held, lastDay, actor);
    }

    private void end(PostHeld held, LocalDate lastDay, Actor actor) {
        // Else nobody might be left who can undo it
        if (held.post() == Post.ADMINISTRATOR && held.staffId().equals(actor.staffId())) {
            throw new Conflict("organisation.error.ownAdministration");
        }
        held.end(lastDay);
        deputies.ofPost(held.id()).stream()
                .filter(deputy -> deputy.lastDay().isAfter(lastDay))
                .forEach(deputy -> deputy.end(lastDay));
        record(
                actor,
                held.staffId(),
                "staff.dismissed",
                Map.of(
                        "post", held.post().code(),
                        "unit", held.unit(),
                        "lastDay", lastDay.toString()));
        directory.changed();
        events.publishEvent(
                new PostEnded(held.staffId(), held.post(), held.unit(), lastDay, clock.instant()));
    }

    void leave(String staffId, Actor actor) {
        StaffMember member = member(staffId);
        LocalDate yesterday = today.date().minusDays(1);
        requireOver(staffId, actor);
        posts.findByStaffIdOrderByFirstDayDesc(staffId).stream()
                .filter(held -> held.lastDay() == null || held.lastDay().isAfter(yesterday))
                .forEach(held -> end(held, yesterday, actor));
        deputies.plannedFor(staffId, today.date()).forEach(deputy -> deputy.end(yesterday));
        member.leave();
        accounts.close(staffId, actor.by());
        record(actor, staffId, "staff.left", Map.of());
        // Whoever hears of it must see it done
        directory.changed();
        events.publishEvent(new StaffLeft(staffId, clock.instant()));
    }

    void deputise(List<Staff.Deputise> wanted, Actor actor) {
        refuse(wanted, this::faultOf);
        for (Staff.Deputise with : wanted) {
            PostHeld held = held(with.absent(), with.post(), with.unit());
            requireDeputising(held, actor);
            deputies.save(new Deputy(held, with));
            record(
                    actor,
                    with.absent(),
                    "staff.deputised",
                    Map.of(
                            "post", with.post().code(),
                            "unit", with.unit(),
                            "deputy", with.deputy(),
                            "firstDay", with.firstDay().toString(),
                            "lastDay", with.lastDay().toString()));
        }
        summarise(actor, "staff.deputised", wanted.size());
        directory.changed();
    }

    private Optional<FieldError> faultOf(Staff.Deputise with) {
        if (with.deputy() == null) {
            return fault("deputy", "organisation.error.personMissing", with.absent());
        }
        if (with.firstDay() == null) {
            return fault("firstDay", "organisation.error.dayMissing", with.absent());
        }
        if (with.lastDay() == null) {
            return fault("lastDay", "organisation.error.dayMissing", with.absent());
        }
        if (with.lastDay().isBefore(with.firstDay())) {
            return fault("lastDay", "organisation.error.days", with.absent());
        }
        if (Objects.equals(with.absent(), with.deputy())) {
            return fault("deputy", "organisation.error.ownDeputy", with.deputy());
        }
        return members.findById(with.deputy()).filter(StaffMember::active).isEmpty()
                ? fault("deputy", "organisation.error.staffUnknown", with.deputy())
                : Optional.empty();
    }

    void recall(long deputyTerm, Actor actor) {
        Deputy deputy =
                deputies.findById(deputyTerm)
                        .orElseThrow(() -> new NotFound("organisation.error.deputyUnknown"));
        requireDeputising(deputy.held(), actor);
        deputy.end(today.date().minusDays(1));
        record(
                actor,
                deputy.held().staffId(),
                "staff.deputy-recalled",
                Map.of("deputy", deputy.deputy(), "unit", deputy.held().unit()));
        directory.changed();
    }

    /** A head may cover absences, but nobody becomes administrator by the favour of a head. */
    private void requireDeputising(PostHeld held, Actor actor) {
        boolean ownPost = held.staffId().equals(actor.staffId()) && held.heldOn(today.date());
        Action needed =
                held.post() == Post.ADMINISTRATOR
                        ? Action.ADMINISTER_ORGANISATION
                        : Action.DEPUTISE;
        if (!ownPost) {
            jurisdiction.require(actor, needed, held.unit());
        }
    }

    /** Whoever changes a person needs the right in every unit where that person holds a post. */
    private void requireOver(String staffId, Actor actor) {
        posts.heldBy(List.of(staffId), today.date())
                .forEach(
                        held ->
                                jurisdiction.require(
                                        actor, Action.ADMINISTER_ORGANISATION, held.unit()));
    }

    private PostHeld held(String staffId, Post post, String unit) {
        LocalDate day = today.date();
        return posts.findByStaffIdAndPostAndUnit(staffId, post.code(), unit).stream()
                .filter(held -> held.lastDay() == null || !held.lastDay().isBefore(day))
                .findFirst()
                .orElseThrow(() -> new NotFound("organisation.error.postNotHeld"));
    }

    private StaffMember member(String id) {
        return members.findById(String.valueOf(id))
                .orElseThrow(
                        () -> new NotFound("organisation.error.staffUnknown", String.valueOf(id)));
    }

    private interface Check<T> {
        Optional<FieldError> faultOf(T row);
    }

    /** All faults of all rows at once; a single row needs no number. */
    private static <T> void refuse(List<T> rows, Check<T> check) {
        List<FieldError> errors = new ArrayList<>();
        for (int row = 1; row <= rows.size(); row++) {
            String prefix = rows.size() == 1 ? "" : "row[" + row + "].";
            check.faultOf(rows.get(row - 1))
                    .map(e -> new FieldError(prefix + e.field(), e.key(), e.args()))
                    .ifPresent(errors::add);
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private static Optional<FieldError> fault(String field, String key, String about) {
        return Optional.of(new FieldError(field, key, String.valueOf(about)));
    }

    /** Set-up writes one line for all, not one a person. */
    private void record(Actor actor, String staffId, String action, Map<String, ?> details) {
        if (actor != Actor.SYSTEM) {
            audit.record("staff:" + staffId, actor.by(), action, details, null);
        }
    }

    private void summarise(Actor actor, String action, int rows) {
        if (actor == Actor.SYSTEM) {
            audit.record("organisation", actor.by(), action, Map.of("rows", rows), null);
        }
    }
}
