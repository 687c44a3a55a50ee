package org.gridcase.organisation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.NotFound;
import org.springframework.stereotype.Component;

/** Who stands in for whom (AB岗); always within {@link Staff}'s transactions. */
@Component
class Deputising {
    private final StaffMemberRepository members;
    private final PostHeldRepository posts;
    private final DeputyRepository deputies;
    private final StaffDirectory directory;
    private final Jurisdiction jurisdiction;
    private final StaffTrail trail;
    private final Today today;

    Deputising(
            StaffMemberRepository members,
            PostHeldRepository posts,
            DeputyRepository deputies,
            StaffDirectory directory,
            Jurisdiction jurisdiction,
            StaffTrail trail,
            Today today) {
        this.members = members;
        this.posts = posts;
        this.deputies = deputies;
        this.directory = directory;
        this.jurisdiction = jurisdiction;
        this.trail = trail;
        this.today = today;
    }

    void deputise(List<Staff.Deputise> wanted, Actor actor) {
        RowFaults.refuse(wanted, this::faultOf);
        for (Staff.Deputise with : wanted) {
            PostHeld held = posts.held(with.absent(), with.post(), with.unit(), today.date());
            requireDeputising(held, actor);
            deputies.save(new Deputy(held, with));
            trail.record(
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
        trail.summarise(actor, "staff.deputised", wanted.size());
        directory.changed();
    }

    private Optional<FieldError> faultOf(Staff.Deputise with) {
        if (with.deputy() == null) {
            return RowFaults.fault("deputy", "organisation.error.personMissing", with.absent());
        }
        if (with.firstDay() == null) {
            return RowFaults.fault("firstDay", "organisation.error.dayMissing", with.absent());
        }
        if (with.lastDay() == null) {
            return RowFaults.fault("lastDay", "organisation.error.dayMissing", with.absent());
        }
        if (with.lastDay().isBefore(with.firstDay())) {
            return RowFaults.fault("lastDay", "organisation.error.days", with.absent());
        }
        if (Objects.equals(with.absent(), with.deputy())) {
            return RowFaults.fault("deputy", "organisation.error.ownDeputy", with.deputy());
        }
        return members.findById(with.deputy()).filter(StaffMember::active).isEmpty()
                ? RowFaults.fault("deputy", "organisation.error.staffUnknown", with.deputy())
                : Optional.empty();
    }

    void recall(long deputyTerm, Actor actor) {
        Deputy deputy =
                deputies.findById(deputyTerm)
                        .orElseThrow(() -> new NotFound("organisation.error.deputyUnknown"));
        requireDeputising(deputy.held(), actor);
        deputy.end(today.date().minusDays(1));
        trail.record(
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
}
