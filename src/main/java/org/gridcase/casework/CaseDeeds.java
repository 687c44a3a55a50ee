package org.gridcase.casework;

import java.util.EnumSet;
import java.util.Set;
import org.gridcase.casework.CaseView.Deed;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.inbox.Subjects;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.springframework.stereotype.Component;

/** What somebody may do with a case beside its steps, by post, by place and by where it stands. */
@Component
class CaseDeeds {
    private final Jurisdiction jurisdiction;
    private final Subjects subjects;
    private final CasePeople people;

    CaseDeeds(Jurisdiction jurisdiction, Subjects subjects, CasePeople people) {
        this.jurisdiction = jurisdiction;
        this.subjects = subjects;
        this.people = people;
    }

    /** What the actor may do now. */
    Set<Deed> of(Actor actor, Case theCase) {
        return of(actor, theCase, subjects.hasOpenWork(actor, theCase.number()));
    }

    /**
     * The same for who has asked already.
     *
     * @param working whether the actor has open work on the case
     */
    Set<Deed> of(Actor actor, Case theCase, boolean working) {
        Set<Deed> deeds = EnumSet.noneOf(Deed.class);
        boolean open = !theCase.state().ended();
        if (open) {
            deeds.add(Deed.NOTE);
            if (working || jurisdiction.may(actor, Action.CHANGE_PATH, theCase.unit())) {
                deeds.add(Deed.CHANGE_PATH);
            }
            if (jurisdiction.may(actor, Action.ASSIGN, theCase.unit())) {
                deeds.add(Deed.WITHDRAW);
            }
            if (mayTrack(actor, theCase)) {
                deeds.add(Deed.TRACK);
            }
            if (theCase.state() == CaseState.NOTICE) {
                deeds.add(Deed.OBJECT);
            }
        }
        boolean rateable = theCase.answeredAt() != null || theCase.state() == CaseState.FILED;
        if (rateable
                && theCase.rating() == null
                && theCase.isRaisedByResident()
                && (working
                        || jurisdiction.may(actor, Action.SPEAK_FOR_RESIDENTS, theCase.unit()))) {
            deeds.add(Deed.RATE);
        }
        if (theCase.isRaisedByResident() && people.mayReveal(actor, theCase, working)) {
            deeds.add(Deed.REVEAL_PERSON);
        }
        return deeds;
    }

    /** The grid workers of the place keep tracking an emergency until it is over. */
    static boolean mayTrack(Actor actor, Case theCase) {
        return theCase.path() == HandlingPath.EMERGENCY
                && theCase.trackingOverAt() == null
                && actor.holds(Post.GRID_WORKER, theCase.unit());
    }

    /**
     * @throws Conflict when the case has ended
     * @throws Denied when the actor may not
     */
    void require(Actor actor, Case theCase, Deed deed) {
        if (theCase.state().ended() && deed != Deed.RATE) {
            throw new Conflict("casework.error.ended");
        }
        if (!of(actor, theCase).contains(deed)) {
            throw new Denied("casework.error.notAllowed");
        }
    }
}
