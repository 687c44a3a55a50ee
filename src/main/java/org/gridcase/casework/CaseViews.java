package org.gridcase.casework;

import org.gridcase.inbox.Subjects;
import org.gridcase.organisation.Actor;
import org.springframework.stereotype.Component;

/** A case as one person may see it: residents masked, the deeds those of the person. */
@Component
class CaseViews {
    private final CasePeople people;
    private final CaseDepartments departments;
    private final CaseDeeds deeds;
    private final Subjects subjects;

    CaseViews(CasePeople people, CaseDepartments departments, CaseDeeds deeds, Subjects subjects) {
        this.people = people;
        this.departments = departments;
        this.deeds = deeds;
        this.subjects = subjects;
    }

    CaseView of(Actor actor, Case c) {
        boolean working = subjects.hasOpenWork(actor, c.number());
        return new CaseView(
                c.number(),
                c.item(),
                c.path(),
                c.state(),
                c.unit(),
                c.handlingUnit(),
                c.place(),
                c.point(),
                c.quantity(),
                c.words(),
                c.channel(),
                c.isRaisedByResident() ? people.masked(c.number()).orElse(null) : null,
                c.reportedBy(),
                c.reportedAt(),
                people.mayReveal(actor, c, working) ? c.trackingCode() : null,
                c.approved(),
                departments.all(c.number()).stream().map(CaseViews::department).toList(),
                c.answeredAt(),
                c.filedAt(),
                c.rating(),
                c.ratingWords(),
                deeds.of(actor, c, working));
    }

    private static CaseView.Department department(CaseDepartment row) {
        return new CaseView.Department(
                row.unit(),
                row.role() == CaseDepartment.Role.RESPONDING,
                row.leading(),
                row.state().name(),
                row.askedAt(),
                row.answeredAt());
    }
}
