package org.gridcase.casework;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.HandlingPath;
import org.springframework.stereotype.Component;

/**
 * What closes a case, checked for each path whatever the model says (domain.md section 4). The
 * models lead to it; these policies hold when an edited model forgets a step.
 */
@Component
class FilingPolicies {

    private final List<FilingPolicy> all;

    FilingPolicies(Catalogue catalogue, CaseDepartments departments) {
        all =
                List.of(
                        unless(c -> c.settledAt() != null, "casework.error.notSettled"),
                        on(
                                HandlingPath.COORDINATION,
                                c -> c.townReceivedAt() != null,
                                "casework.error.townHasNoReport"),
                        on(
                                HandlingPath.COORDINATION,
                                c -> c.answeredAt() != null,
                                "casework.error.notAnswered"),
                        on(
                                HandlingPath.EMERGENCY,
                                c -> !departments.anyoneStillResponding(c),
                                "casework.error.stillResponding"),
                        on(
                                HandlingPath.EMERGENCY,
                                c -> c.trackingOverAt() != null,
                                "casework.error.stillTracking"),
                        on(
                                HandlingPath.EMERGENCY,
                                c -> c.summarisedAt() != null,
                                "casework.error.noSummary"),
                        on(
                                HandlingPath.APPROVAL,
                                c -> c.approved() != null,
                                "casework.error.notDecided"),
                        on(
                                HandlingPath.APPROVAL,
                                c ->
                                        !Boolean.TRUE.equals(c.approved())
                                                || catalogue.item(c.item()).noticeLevels() == 0
                                                || c.noticeEndedAt() != null,
                                "casework.error.noNotice"));
    }

    List<FilingPolicy> all() {
        return all;
    }

    private static FilingPolicy on(HandlingPath path, Predicate<Case> fine, String key) {
        return unless(theCase -> theCase.path() != path || fine.test(theCase), key);
    }

    private static FilingPolicy unless(Predicate<Case> fine, String key) {
        return theCase -> fine.test(theCase) ? Optional.empty() : Optional.of(key);
    }
}
