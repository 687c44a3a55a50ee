package org.gridcase.organisation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.identity.People;
import org.gridcase.shared.NotFound;
import org.springframework.stereotype.Component;

/** Tells identity about the people behind the accounts. */
@Component
class StaffPeople implements People {
    private final Staff staff;
    private final Jurisdiction jurisdiction;
    private final Today today;

    StaffPeople(Staff staff, Jurisdiction jurisdiction, Today today) {
        this.staff = staff;
        this.jurisdiction = jurisdiction;
        this.today = today;
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
     * The right is needed wherever the other person holds a post, will hold one or stands in for
     * somebody: who heads more is not reset by less, and nobody gets at a higher post by resetting
     * whoever acts for it.
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
                && units(staffId)
                        .allMatch(
                                unit -> jurisdiction.may(actor, Action.ADMINISTER_ACCOUNTS, unit));
    }

    /** Where the person acts today, or is to act. */
    private Stream<String> units(String staffId) {
        Stream<String> now = staff.member(staffId).holdings().stream().map(Holding::unit);
        Stream<String> planned =
                staff.terms(staffId).stream()
                        .filter(term -> term.firstDay().isAfter(today.date()))
                        .map(PostTerm::unit);
        Stream<String> standsIn =
                staff.deputiesAround(staffId).stream()
                        .filter(term -> term.deputy().equals(staffId))
                        .map(DeputyTerm::unit);
        return Stream.of(now, planned, standsIn).flatMap(units -> units);
    }
}
