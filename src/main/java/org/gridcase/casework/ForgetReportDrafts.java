package org.gridcase.casework;

import org.gridcase.shared.schedule.Chore;
import org.springframework.stereotype.Component;

/** Half-written reports that nobody came back to are thrown away each night. */
@Component
class ForgetReportDrafts implements Chore {

    private final ReportDesk desk;

    ForgetReportDrafts(ReportDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "forget-report-drafts";
    }

    @Override
    public String when() {
        return "0 40 2 * * ?";
    }

    @Override
    public void run() {
        desk.forgetOldDrafts();
    }
}
