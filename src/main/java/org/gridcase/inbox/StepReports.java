package org.gridcase.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/**
 * What was filled in on the forms. Kept apart from the audit trail because people's words may hold
 * personal data, and those must be erasable when their time is over.
 */
@Component
class StepReports {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final StepReportRepository rows;
    private final ObjectMapper json;

    StepReports(StepReportRepository rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    void keep(StepReport report) {
        if (report.data().isEmpty()) {
            return;
        }
        try {
            rows.save(
                    new StepReportRow(
                            report.workItem(),
                            report.ref(),
                            json.writeValueAsString(report.data())));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> data(long workItem) {
        return rows.findById(workItem).map(row -> read(row.data())).orElse(Map.of());
    }

    private Map<String, Object> read(String data) {
        try {
            return json.readValue(data, DATA);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

@Entity
@Table(name = "step_report")
class StepReportRow implements Persistable<Long> {

    @Id private Long workItemId;
    private String subjectRef;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String data;

    @Transient private boolean fresh;

    protected StepReportRow() {}

    StepReportRow(long workItemId, String subjectRef, String data) {
        this.workItemId = workItemId;
        this.subjectRef = subjectRef;
        this.data = data;
        this.fresh = true;
    }

    @Override
    public Long getId() {
        return workItemId;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostPersist
    @PostLoad
    void stored() {
        fresh = false;
    }

    String data() {
        return data;
    }
}

interface StepReportRepository extends JpaRepository<StepReportRow, Long> {
    List<StepReportRow> findBySubjectRef(String ref);
}
