package org.gridcase.organisation;

import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.identity.People;
import org.gridcase.shared.NotFound;
import org.springframework.stereotype.Component;

/** Tells identity about the people behind the accounts. */
@Component
class StaffPeople implements People {
    private final Staff staff;
    private final Jurisdiction jurisdiction;

    StaffPeople(Staff staff, Jurisdiction jurisdiction) {
        this.staff = staff;
        this.jurisdiction = jurisdiction;
    }

    @Override
    public String name(String staffId) {
        return staff.find(staffId).map(StaffView::name).orElse(staffId);
    }

    @Override
    public Set<String> posts(String staffId) {
        return staff.find(staffId).stream()
                .flatMap(member -> member.holdings().stream())
                .map(holding -> holding.post().code())
                .collect(Collectors.toSet());
    }

    /**
     * The right is needed wherever the other person holds a post: who heads more is not reset by
     * less.
     */
    @Override
    public boolean administers(String administrator, String staffId) {
        Actor actor;
        try {
            actor = staff.actor(administrator);
        } catch (NotFound e) {
            return false;
        }
        return jurisdiction.mayAnywhere(actor, Action.ADMINISTER_ACCOUNTS)
                && staff.member(staffId).holdings().stream()
                        .filter(holding -> !holding.deputy())
                        .allMatch(
                                holding ->
                                        jurisdiction.may(
                                                actor, Action.ADMINISTER_ACCOUNTS, holding.unit()));
    }
}
