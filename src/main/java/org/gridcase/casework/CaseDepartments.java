package org.gridcase.casework;

import static org.gridcase.casework.CaseDepartment.Role.HANDLING;
import static org.gridcase.casework.CaseDepartment.Role.RESPONDING;
import static org.gridcase.casework.CaseDepartment.State.ASKED;
import static org.gridcase.casework.CaseDepartment.State.GAVE_BACK;
import static org.gridcase.casework.CaseDepartment.State.REPORTED;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.organisation.Tier;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Invalid;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who works on a case side by side, and whether all have reported back. */
@Component
class CaseDepartments {

    private final CaseDepartmentRepository rows;
    private final CaseStore cases;
    private final CaseUnits units;
    private final Catalogue catalogue;
    private final Clock clock;
    private final boolean leadSuffices;

    CaseDepartments(
            CaseDepartmentRepository rows,
            CaseStore cases,
            CaseUnits units,
            Catalogue catalogue,
            Clock clock,
            @Value("${gridcase.departments.lead-suffices:false}") boolean leadSuffices) {
        this.rows = rows;
        this.cases = cases;
        this.units = units;
        this.catalogue = catalogue;
        this.clock = clock;
        this.leadSuffices = leadSuffices;
    }

    /**
     * Asks departments to work on a case.
     *
     * @param lead the leading one, may be null
     * @throws Invalid when one is no department that the case's place knows
     */
    void ask(Case theCase, List<String> departments, String lead) {
        Set<String> distinct = new LinkedHashSet<>(departments);
        if (lead != null && !lead.isBlank() && !distinct.contains(lead)) {
            throw new Invalid("lead", "casework.error.leadNotAmong");
        }
        for (String department : distinct) {
            if (!units.departmentsFor(theCase.unit()).contains(department)) {
                throw new Invalid("departments", "casework.error.noDepartment", department);
            }
            if (!isAtWork(theCase, department)) {
                add(theCase, department, HANDLING, department.equals(lead));
            }
        }
    }

    boolean isAtWork(Case theCase, String department) {
        return asked(theCase).contains(department);
    }

    /** Departments asked that have not reported back. */
    List<String> asked(Case theCase) {
        return in(theCase, HANDLING, ASKED).stream().map(CaseDepartment::unit).toList();
    }

    void reported(Case theCase, String department) {
        one(theCase, HANDLING, department).reported(clock.instant());
    }

    void gaveBack(Case theCase, String department) {
        one(theCase, HANDLING, department).gaveBack(clock.instant());
    }

    /** A share that was given back is somebody else's now. */
    void replaced(Case theCase) {
        in(theCase, HANDLING, GAVE_BACK).stream().findFirst().ifPresent(CaseDepartment::replaced);
    }

    /**
     * True when all have reported, or the leading one where the configuration says that suffices.
     */
    boolean enough(Case theCase) {
        if (leadSuffices
                && in(theCase, HANDLING, REPORTED).stream().anyMatch(CaseDepartment::leading)) {
            return true;
        }
        return asked(theCase).isEmpty() && in(theCase, HANDLING, GAVE_BACK).isEmpty();
    }

    /**
     * Sends an emergency to its responders: the town and the item's competent departments. A second
     * alarm, after the check on site found it unsettled, goes to the same units.
     */
    List<String> responders(Case theCase) {
        List<String> responders = new ArrayList<>();
        units.at(theCase.unit(), Tier.TOWN).ifPresent(responders::add);
        Set<String> known = units.departmentsFor(theCase.unit());
        catalogue.item(theCase.item()).competent().stream()
                .filter(known::contains)
                .filter(unit -> !responders.contains(unit))
                .forEach(responders::add);
        if (responders.isEmpty()) {
            throw new Conflict("casework.error.noResponder");
        }
        for (String unit : responders) {
            if (in(theCase, RESPONDING, ASKED).stream().noneMatch(r -> r.unit().equals(unit))) {
                add(theCase, unit, RESPONDING, false);
            }
        }
        return responders;
    }

    void responded(Case theCase, String unit) {
        one(theCase, RESPONDING, unit).reported(clock.instant());
    }

    void responderPassedOn(Case theCase, String from, String to) {
        CaseDepartment row = one(theCase, RESPONDING, from);
        row.gaveBack(clock.instant());
        row.replaced();
        add(theCase, to, RESPONDING, false);
    }

    boolean anyoneStillResponding(Case theCase) {
        return !in(theCase, RESPONDING, ASKED).isEmpty();
    }

    /** The path was left: nobody is waited for any more. */
    void release(Case theCase) {
        rows.findByCaseNumberOrderById(theCase.number()).stream()
                .filter(row -> row.state() == ASKED || row.state() == GAVE_BACK)
                .forEach(CaseDepartment::replaced);
    }

    List<CaseDepartment> all(String caseNumber) {
        return rows.findByCaseNumberOrderById(caseNumber);
    }

    private void add(Case theCase, String unit, CaseDepartment.Role role, boolean leading) {
        rows.save(new CaseDepartment(theCase.number(), unit, role, leading, clock.instant()));
        cases.concerns(theCase, unit);
    }

    private CaseDepartment one(Case theCase, CaseDepartment.Role role, String unit) {
        return in(theCase, role, ASKED).stream()
                .filter(row -> row.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new Conflict("casework.error.notAsked"));
    }

    private List<CaseDepartment> in(
            Case theCase, CaseDepartment.Role role, CaseDepartment.State state) {
        return rows.findByCaseNumberAndRoleAndStateOrderById(theCase.number(), role, state);
    }
}
