package org.gridcase.inbox;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was filled in on the forms. Kept apart from the audit trail because people's words may hold
 * personal data, and those must be erasable when their time is over.
 */
@Component
class StepReports {

    private final JdbcClient jdbc;
    private final FilledIn filledIn;

    StepReports(JdbcClient jdbc, FilledIn filledIn) {
        this.jdbc = jdbc;
        this.filledIn = filledIn;
    }

    void keep(StepReport report) {
        if (report.data().isEmpty()) {
            return;
        }
        jdbc.sql("insert into step_report (work_item_id, subject_ref, data) values (?, ?, ?)")
                .params(report.workItem(), report.ref(), filledIn.write(report.data()))
                .update();
    }

    Map<String, Object> data(long workItem) {
        return jdbc.sql("select data from step_report where work_item_id = ?")
                .param(workItem)
                .query(String.class)
                .optional()
                .map(filledIn::read)
                .orElse(Map.of());
    }
}
