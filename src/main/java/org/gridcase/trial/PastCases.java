package org.gridcase.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.audit.AuditEntry;
import org.gridcase.audit.AuditTrail;
import org.gridcase.casework.Cases;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.organisation.Post;
import org.gridcase.shared.NotFound;
import org.gridcase.workflow.ProcessModels;
import org.gridcase.worktime.StepLimit;
import org.gridcase.worktime.TimeLimit;
import org.gridcase.worktime.WorkingCalendar;
import org.gridcase.worktime.WorkingTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads closed cases as they went: steps, decisions, limits; three statements for some cases. */
@Component
@Transactional(readOnly = true)
class PastCases {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ProcessModels models;
    private final WorkingTime workingTime;
    private final ObjectMapper json;

    PastCases(
            JdbcClient jdbc,
            AuditTrail audit,
            ProcessModels models,
            WorkingTime workingTime,
            ObjectMapper json) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.models = models;
        this.workingTime = workingTime;
        this.json = json;
    }

    /** Numbers of the cases closed last that went through a process, the latest first. */
    List<String> closedLast(String process, int most) {
        return jdbc.sql(
                        "select c.number from grid_case c where c.state = 'FILED' and exists (select 1"
                                + " from work_item w where w.subject_ref = c.number and w.process ="
                                + " ?) order by c.filed_at desc, c.number desc limit ?")
                .params(process, most)
                .query(String.class)
                .list();
    }

    /** The cases with these numbers, in their order. */
    List<PastCase> read(List<String> numbers) {
        Map<String, List<PastCase.Step>> steps = steps(numbers);
        Map<String, PastCase> cases = new HashMap<>();
        jdbc.sql("select * from grid_case where number in (:numbers)")
                .param("numbers", numbers)
                .query(
                        row -> {
                            String number = row.getString("number");
                            cases.put(number, past(row, steps.getOrDefault(number, List.of())));
                        });
        return numbers.stream().map(cases::get).toList();
    }

    private PastCase past(ResultSet row, List<PastCase.Step> steps) throws SQLException {
        String number = row.getString("number");
        String item = row.getString("item");
        String path = row.getString("path").toLowerCase();
        boolean onTheSpot = row.getBoolean("on_the_spot");
        boolean onTheSpotNow = onTheSpot;
        List<PastCase.Event> events = new ArrayList<>();
        List<AuditEntry> story = audit.all(Cases.stream(number));
        for (AuditEntry entry : story) {
            Map<String, Object> details = entry.details();
            switch (entry.action()) {
                case "case.reported" -> {
                    item = details.get("item").toString();
                    path = details.get("path").toString();
                }
                case "case.pathChanged" ->
                        events.add(
                                new PastCase.Event(
                                        entry.at(),
                                        details.get("toItem").toString(),
                                        path(details.get("toPath").toString()),
                                        onTheSpotNow));
                case "case.objected" ->
                        events.add(new PastCase.Event(entry.at(), null, null, false));
                default -> {
                    // steps stand in their own table
                }
            }
        }
        if (events.stream().anyMatch(event -> !event.objection())) {
            onTheSpot = story.stream().anyMatch(entry -> reportedOnTheSpot(entry));
        }
        return new PastCase(
                number,
                item,
                path(path),
                row.getString("unit"),
                onTheSpot,
                row.getBoolean("has_reporter"),
                row.getString("reported_by"),
                at(row, "reported_at"),
                at(row, "filed_at"),
                steps,
                events);
    }

    private static boolean reportedOnTheSpot(AuditEntry entry) {
        return "case.reported".equals(entry.action())
                && Post.GRID_WORKER.code().equals(entry.by().post());
    }

    private static HandlingPath path(String code) {
        return HandlingPath.find(code)
                .orElseThrow(() -> new NotFound("workflow.error.processUnknown", code));
    }

    private Map<String, List<PastCase.Step>> steps(List<String> numbers) {
        Map<String, List<PastCase.Step>> found = new HashMap<>();
        jdbc.sql(
                        "select w.*, r.data, k.limit_text, k.limit_origin, k.matter, k.capped_millis,"
                                + " k.calendar_unit from work_item w left join step_report r on"
                                + " r.work_item_id = w.id left join step_clock k on k.work_item_id ="
                                + " w.id where w.subject_ref in (:numbers) order by w.offered_at,"
                                + " w.id")
                .param("numbers", numbers)
                .query(
                        row -> {
                            found.computeIfAbsent(
                                            row.getString("subject_ref"),
                                            number -> new ArrayList<>())
                                    .add(step(row));
                        });
        return found;
    }

    private PastCase.Step step(ResultSet row) throws SQLException {
        String step = row.getString("step");
        Instant offeredAt = at(row, "offered_at");
        StepLimit limit = limit(row);
        long capped = row.getLong("capped_millis");
        Duration cap = row.wasNull() ? null : Duration.ofMillis(capped);
        String calendarUnit = row.getString("calendar_unit");
        boolean done = "DONE".equals(row.getString("state"));
        return new PastCase.Step(
                row.getLong("id"),
                row.getString("process"),
                step,
                row.getString("step_name"),
                row.getString("step_name_en"),
                row.getString("unit"),
                row.getString("post"),
                models.step(row.getString("definition_id"), step).limit(),
                limit,
                cap,
                calendarUnit,
                offeredAt,
                limit == null ? null : due(limit.limit(), cap, calendarUnit, offeredAt),
                at(row, "ended_at"),
                row.getString("done_by"),
                done ? row.getString("outcome") : null,
                data(row.getString("data")));
    }

    private static StepLimit limit(ResultSet row) throws SQLException {
        String text = row.getString("limit_text");
        return text == null
                ? null
                : new StepLimit(
                        TimeLimit.parse(text),
                        StepLimit.Origin.valueOf(row.getString("limit_origin")),
                        row.getString("matter"));
    }

    private Instant due(TimeLimit limit, Duration cap, String calendarUnit, Instant from) {
        WorkingCalendar calendar = workingTime.calendar(calendarUnit);
        Duration length = calendar.length(limit);
        Duration base = cap == null || cap.compareTo(length) > 0 ? length : cap;
        return calendar.after(from, base, limit.unit().working());
    }

    private Map<String, Object> data(String written) {
        try {
            return written == null ? Map.of() : json.readValue(written, DATA);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }
}
