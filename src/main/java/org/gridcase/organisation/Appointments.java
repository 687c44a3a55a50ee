package org.gridcase.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridcase.identity.Accounts;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** People get posts and leave them; always within {@link Staff}'s transactions. */
@Component
class Appointments {
    private final StaffMemberRepository members;
    private final PostHeldRepository posts;
    private final DeputyRepository deputies;
    private final UnitRepository units;
    private final StaffDirectory directory;
    private final Enrolments enrolments;
    private final Jurisdiction jurisdiction;
    private final Accounts accounts;
    private final StaffTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Today today;

    Appointments(
            StaffMemberRepository members,
            PostHeldRepository posts,
            DeputyRepository deputies,
            UnitRepository units,
            StaffDirectory directory,
            Enrolments enrolments,
            Jurisdiction jurisdiction,
            Accounts accounts,
            StaffTrail trail,
            ApplicationEventPublisher events,
            Clock clock,
            Today today) {
        this.members = members;
        this.posts = posts;
        this.deputies = deputies;
        this.units = units;
        this.directory = directory;
        this.enrolments = enrolments;
        this.jurisdiction = jurisdiction;
        this.accounts = accounts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
        this.today = today;
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
        enrolments.enrol(List.of(person), actor);
        appoint(List.of(post), actor);
    }

    void appoint(List<Staff.Appoint> wanted, Actor actor) {
        // Counting the change first makes administrators take turns: no post is given twice at once
        directory.changed();
        RowFaults.refuse(wanted, this::faultOf);
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
            trail.record(
                    actor,
                    with.staffId(),
                    "staff.appointed",
                    Map.of(
                            "post", with.post().code(),
                            "unit", with.unit(),
                            "firstDay", with.firstDay().toString(),
                            "lastDay", Objects.toString(with.lastDay(), "")));
        }
        trail.summarise(actor, "staff.appointed", wanted.size());
        directory.changed();
    }

    private Optional<FieldError> faultOf(Staff.Appoint with) {
        if (with.staffId() == null) {
            return RowFaults.fault("staffId", "organisation.error.personMissing", null);
        }
        if (with.unit() == null) {
            return RowFaults.fault("unit", "organisation.error.unitMissing", with.staffId());
        }
        if (with.post() == null) {
            return RowFaults.fault("post", "organisation.error.postMissing", with.staffId());
        }
        if (with.firstDay() == null) {
            return RowFaults.fault("firstDay", "organisation.error.dayMissing", with.staffId());
        }
        if (with.lastDay() != null && with.lastDay().isBefore(with.firstDay())) {
            return RowFaults.fault("lastDay", "organisation.error.days", with.staffId());
        }
        if (members.findById(with.staffId()).filter(StaffMember::active).isEmpty()) {
            return RowFaults.fault("staffId", "organisation.error.staffUnknown", with.staffId());
        }
        return units.findById(with.unit()).filter(u -> !u.closed()).isEmpty()
                ? RowFaults.fault("unit", "organisation.error.unitUnknown", with.unit())
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
        dismiss(posts.held(staffId, post, unit, today.date()), lastDay, actor);
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
        trail.record(
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
        enrolments.requireOver(staffId, actor);
        posts.findByStaffIdOrderByFirstDayDesc(staffId).stream()
                .filter(held -> held.lastDay() == null || held.lastDay().isAfter(yesterday))
                .forEach(held -> end(held, yesterday, actor));
        deputies.plannedFor(staffId, today.date()).forEach(deputy -> deputy.end(yesterday));
        member.leave();
        accounts.close(staffId, actor.by());
        trail.record(actor, staffId, "staff.left", Map.of());
        // Whoever hears of it must see it done
        directory.changed();
        events.publishEvent(new StaffLeft(staffId, clock.instant()));
    }

    private StaffMember member(String id) {
        return members.findById(String.valueOf(id))
                .orElseThrow(
                        () -> new NotFound("organisation.error.staffUnknown", String.valueOf(id)));
    }
}
