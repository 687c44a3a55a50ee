package org.gridcase.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridcase.shared.snapshot.Revisions;
import org.gridcase.shared.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** Answers from memory who holds which post today: every click and every offer asks. */
@Component
class StaffDirectory {
    private final Snapshot<Roster> roster;
    private final Today today;

    StaffDirectory(
            StaffMemberRepository members,
            PostHeldRepository posts,
            DeputyRepository deputies,
            Revisions revisions,
            Today today) {
        this.roster =
                revisions.snapshot(
                        "staff",
                        () -> {
                            // Deputies first: each post they name is then among the posts read
                            // later
                            List<Roster.StandIn> standIns = deputies.standIns();
                            List<Roster.Term> terms = posts.terms();
                            return new Roster(members.members(), terms, standIns);
                        });
        this.today = today;
    }

    Optional<StaffView> find(String id) {
        return roster.current().find(id, today.date());
    }

    List<StaffView> find(Collection<String> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    List<StaffView> holders(Post post, String unit) {
        return roster.current().acting(unit, post::equals, today.date());
    }

    List<StaffView> in(String unit) {
        return roster.current().acting(unit, post -> true, today.date());
    }

    List<StaffView> search(String text, int limit) {
        return matching(text, limit, true);
    }

    List<StaffView> former(String text, int limit) {
        return matching(text, limit, false);
    }

    private List<StaffView> matching(String text, int limit, boolean active) {
        return text == null || text.isBlank()
                ? List.of()
                : roster.current().matching(text.strip(), limit, active, today.date());
    }

    /** To be called by whoever changed people, posts or deputies, inside the transaction. */
    void changed() {
        roster.changed();
    }
}
