package org.gridcase.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was filled in on the forms. Kept apart from the audit trail because people's words may hold
 * personal data, and those must be erasable when their time is over.
 */
@Component
class StepReports {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    StepReports(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(StepReport report) {
        if (report.data().isEmpty()) {
            return;
        }
        jdbc.sql("insert into step_report (work_item_id, subject_ref, data) values (?, ?, ?)")
                .params(report.workItem(), report.ref(), write(report.data()))
                .update();
    }

    Map<String, Object> data(long workItem) {
        return jdbc.sql("select data from step_report where work_item_id = ?")
                .param(workItem)
                .query(String.class)
                .optional()
                .map(this::read)
                .orElse(Map.of());
    }

    /** What was filled in for each step of a subject, by work item. */
    Map<Long, Map<String, Object>> ofSubject(String ref) {
        Map<Long, Map<String, Object>> found = new HashMap<>();
        jdbc.sql("select work_item_id, data from step_report where subject_ref = ?")
                .param(ref)
                .query(
                        rs -> {
                            found.put(rs.getLong("work_item_id"), read(rs.getString("data")));
                        });
        return found;
    }

    private String write(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> read(String data) {
        try {
            return json.readValue(data, DATA);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
