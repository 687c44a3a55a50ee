package org.gridcase.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridcase.audit.By;
import org.gridcase.shared.Denied;
import org.gridcase.shared.FieldError;
import org.springframework.stereotype.Component;

/**
 * People become members of staff, or are described anew; always within {@link Staff}'s
 * transactions.
 */
@Component
class Enrolments {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,32}");
    private static final Set<String> RESERVED = Set.of(By.SYSTEM.staffId(), By.RESIDENT.staffId());

    private final StaffMemberRepository members;
    private final PostHeldRepository posts;
    private final StaffDirectory directory;
    private final Jurisdiction jurisdiction;
    private final StaffTrail trail;
    private final Today today;

    Enrolments(
            StaffMemberRepository members,
            PostHeldRepository posts,
            StaffDirectory directory,
            Jurisdiction jurisdiction,
            StaffTrail trail,
            Today today) {
        this.members = members;
        this.posts = posts;
        this.directory = directory;
        this.jurisdiction = jurisdiction;
        this.trail = trail;
        this.today = today;
    }

    void enrol(List<Staff.Enrol> people, Actor actor) {
        if (!jurisdiction.mayAnywhere(actor, Action.ADMINISTER_ORGANISATION)) {
            throw new Denied("organisation.error.notAllowed");
        }
        RowFaults.refuse(people, this::faultOf);
        for (Staff.Enrol with : people) {
            Optional<StaffMember> known = members.findById(with.id());
            known.ifPresent(member -> requireOver(member.id(), actor));
            StaffMember member = known.orElseGet(() -> new StaffMember(with.id()));
            member.describe(with);
            members.save(member);
            trail.record(
                    actor,
                    with.id(),
                    known.isEmpty() ? "staff.enrolled" : "staff.changed",
                    Map.of());
        }
        trail.summarise(actor, "staff.enrolled", people.size());
        directory.changed();
    }

    private Optional<FieldError> faultOf(Staff.Enrol with) {
        if (with.id() == null || !ID.matcher(with.id()).matches() || RESERVED.contains(with.id())) {
            return RowFaults.fault("id", "organisation.error.staffId", with.id());
        }
        if (with.name() == null || with.name().isBlank() || with.name().length() > 100) {
            return RowFaults.fault("name", "organisation.error.name", with.id());
        }
        if (with.gender() != null && !Set.of("female", "male").contains(with.gender())) {
            return RowFaults.fault("gender", "organisation.error.gender", with.gender());
        }
        return with.phone() != null && !with.phone().matches("[0-9+ -]{3,30}")
                ? RowFaults.fault("phone", "organisation.error.phone", with.id())
                : Optional.empty();
    }

    /** Whoever changes a person needs the right in every unit where that person holds a post. */
    void requireOver(String staffId, Actor actor) {
        posts.heldBy(List.of(staffId), today.date())
                .forEach(
                        held ->
                                jurisdiction.require(
                                        actor, Action.ADMINISTER_ORGANISATION, held.unit()));
    }
}
