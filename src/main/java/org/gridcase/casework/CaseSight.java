package org.gridcase.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridcase.inbox.Subjects;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * Who may see a case: whoever oversees its place, whose department works on it, or who has had to
 * do with it. To everybody else it does not exist.
 */
@Component
class CaseSight {

    private final CaseStore cases;
    private final Jurisdiction jurisdiction;
    private final Subjects subjects;

    CaseSight(CaseStore cases, Jurisdiction jurisdiction, Subjects subjects) {
        this.cases = cases;
        this.jurisdiction = jurisdiction;
        this.subjects = subjects;
    }

    boolean may(Actor actor, Case theCase) {
        return jurisdiction.may(actor, Action.SEE_CASE, theCase.unit())
                || cases.inLedgerOf(theCase, departments(actor))
                || subjects.concerns(actor, theCase.number());
    }

    Optional<Case> find(Actor actor, String number) {
        return cases.find(number).filter(theCase -> may(actor, theCase));
    }

    Case require(Actor actor, String number) {
        return find(actor, number)
                .orElseThrow(() -> new NotFound("casework.error.unknown", number));
    }

    Case requireLocked(Actor actor, String number) {
        require(actor, number);
        return cases.lock(number);
    }

    /** Units whose ledger is the actor's though not their whole subtree: departments, own grids. */
    private List<String> departments(Actor actor) {
        return new ArrayList<>(jurisdiction.own(actor, Action.SEE_CASE));
    }
}
