package org.gridcase.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.inbox.StepReport;
import org.gridcase.shared.Invalid;
import org.gridcase.workflow.Outcome;
import org.gridcase.worktime.TimeLimit;
import org.gridcase.worktime.WorkingTime;
import org.springframework.stereotype.Component;

/**
 * 部门办理: hard matters are claimed by departments or assigned by the dispatcher; several departments
 * work side by side (domain.md section 4).
 */
@Component("departmentWork")
public class DepartmentWork implements CaseProcess {

    /** The dispatcher names the departments because none claimed. */
    public record AssignDepartment(Set<String> assignedDepartments, String lead, String words) {}

    /** The dispatcher names another department instead of the one that gave it back. */
    public record Reassign(String department, String words) {}

    /** What one department did. */
    public record DepartmentHandles(String result, List<String> attachments) {}

    private final CaseStore cases;
    private final CaseDepartments departments;
    private final Catalogue catalogue;
    private final WorkingTime workingTime;
    private final Clock clock;

    DepartmentWork(
            CaseStore cases,
            CaseDepartments departments,
            Catalogue catalogue,
            WorkingTime workingTime,
            Clock clock) {
        this.cases = cases;
        this.departments = departments;
        this.catalogue = catalogue;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "department-work";
    }

    @Override
    public Map<String, Step<?>> steps() {
        return Map.of(
                "claimHardMatter", Step.claimed(this::claimed),
                "assignDepartment", Step.of(AssignDepartment.class, this::assigned),
                "departmentHandles", Step.of(DepartmentHandles.class, this::handled),
                "reassign", Step.of(Reassign.class, this::reassigned));
    }

    private Map<String, Object> claimed(Case theCase, StepReport report, Nothing form) {
        departments.ask(theCase, List.of(report.unit()), report.unit());
        return Map.of();
    }

    private Map<String, Object> assigned(Case theCase, StepReport report, AssignDepartment form) {
        departments.ask(theCase, new ArrayList<>(form.assignedDepartments()), form.lead());
        return Map.of();
    }

    private Map<String, Object> handled(Case theCase, StepReport report, DepartmentHandles form) {
        departments.reported(theCase, report.unit());
        if (departments.enough(theCase)) {
            theCase.settled(report.at());
        }
        return Map.of();
    }

    private Map<String, Object> reassigned(Case theCase, StepReport report, Reassign form) {
        if (departments.isAtWork(theCase, form.department())) {
            throw new Invalid("department", "casework.error.departmentAtWork");
        }
        departments.ask(theCase, List.of(form.department()), null);
        departments.replaced(theCase);
        return Map.of("department", form.department());
    }

    /** A department says that the matter is not its own: on record, with the reason. */
    @Override
    public Map<String, Object> pressed(Case theCase, StepReport report) {
        if (!Outcome.RETURNED.equals(report.outcome())) {
            return null;
        }
        departments.gaveBack(theCase, report.unit());
        return Map.of();
    }

    /** True when departments were asked by name, so that nobody has to claim. */
    public boolean named(String caseNumber) {
        return !departments.asked(cases.get(caseNumber)).isEmpty();
    }

    /**
     * Until when a department may claim before the dispatcher assigns; {@link ClaimTimer} sets the
     * date of the step's clock as soon as that has begun.
     */
    public Date claimDue(String caseNumber) {
        Case theCase = cases.get(caseNumber);
        TimeLimit limit = catalogue.limit(catalogue.item(theCase.item()), "claim");
        return Date.from(workingTime.calendar(theCase.unit()).deadline(clock.instant(), limit));
    }

    /** The departments that work side by side. */
    public List<String> departments(String caseNumber) {
        return departments.asked(cases.get(caseNumber));
    }

    /** Whether the case may go on: all have reported, or the leading one where that suffices. */
    public boolean enough(String caseNumber) {
        return departments.enough(cases.get(caseNumber));
    }
}
