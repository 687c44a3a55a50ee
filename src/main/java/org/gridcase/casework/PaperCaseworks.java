package org.gridcase.casework;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.notification.Kind;
import org.gridcase.organisation.Staff;
import org.gridcase.worktime.WorkingTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Makes casework on paper: the very classes that handle the cases of the town, on a store in memory
 * and with a clock of their own. Catalogue, units, staff and calendars are read, never written.
 */
@Component
public class PaperCaseworks {

    private final CaseUnits units;
    private final Catalogue catalogue;
    private final Staff staff;
    private final WorkingTime workingTime;
    private final CaseIntake intake;
    private final ObjectMapper json;
    private final ZoneId zone;
    private final Duration trackingEvery;
    private final boolean leadSuffices;

    PaperCaseworks(
            CaseUnits units,
            Catalogue catalogue,
            Staff staff,
            WorkingTime workingTime,
            CaseIntake intake,
            ObjectMapper json,
            ZoneId zone,
            @Value("${gridcase.emergency.tracking-every:2h}") Duration trackingEvery,
            @Value("${gridcase.departments.lead-suffices:false}") boolean leadSuffices) {
        this.units = units;
        this.catalogue = catalogue;
        this.staff = staff;
        this.workingTime = workingTime;
        this.intake = intake;
        this.json = json;
        this.zone = zone;
        this.trackingEvery = trackingEvery;
        this.leadSuffices = leadSuffices;
    }

    /** Casework on paper by this clock. */
    public PaperCasework make(Clock clock, PaperEcho heard) {
        var cases = new PaperCases();
        var echo = new Echo(heard);
        var departments = new CaseDepartments(cases, cases, units, catalogue, clock, leadSuffices);
        var policies = new FilingPolicies(catalogue, departments);
        var notice = new PaperNotice(cases, units, catalogue, workingTime, echo, clock);
        Map<String, Object> beans = new LinkedHashMap<>();
        beans.put("generalPath", new GeneralPath(cases));
        beans.put("coordinationPath", new CoordinationPath(zone));
        beans.put(
                "emergencyPath",
                new EmergencyPath(cases, departments, units, echo, clock, trackingEvery));
        beans.put("approvalPath", new ApprovalPath(cases, catalogue, zone));
        beans.put("closing", new Closing(cases, units, policies, echo, clock));
        beans.put("publicNotice", notice);
        beans.put(
                "departmentWork",
                new DepartmentWork(cases, departments, catalogue, workingTime, clock));
        var work =
                new CaseWork(
                        cases,
                        // nobody looks at cases on paper from outside
                        null,
                        units,
                        departments,
                        new StaticListableBeanFactory(beans).getBeanProvider(CaseProcess.class),
                        catalogue,
                        staff,
                        json);
        return new PaperCasework(cases, units, notice, departments, intake, work, beans, heard);
    }

    /** Passes on what would be written and told. */
    private record Echo(PaperEcho heard) implements CaseEcho {
        @Override
        public void recorded(String number, String action, Map<String, ?> details) {
            heard.recorded(number, action, details);
        }

        @Override
        public void filed(Case theCase, boolean settledByReporter) {
            if (theCase.reportedBy() != null && !settledByReporter) {
                heard.told(theCase.number(), Kind.CASE_FILED, List.of(theCase.reportedBy()));
            }
        }

        @Override
        public void trackingDue(Case theCase) {
            if (theCase.reportedBy() != null) {
                heard.told(theCase.number(), Kind.TRACKING_DUE, List.of(theCase.reportedBy()));
            }
        }
    }
}
