package org.gridcase.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridcase.audit.By;

/**
 * A step reported back (反馈): who, for which post, when, the outcome, words and files.
 *
 * @param ref the subject
 * @param unit the unit the step was done for
 * @param outcome {@code done}, {@code escalated}, {@code returned}, {@code departments} or an
 *     option of the form's field {@code outcome}
 * @param data the validated form, empty for an outcome that is a button of its own
 * @param words the report's own words or the reason
 */
public record StepReport(
        long workItem,
        String ref,
        String process,
        String step,
        String unit,
        By by,
        String outcome,
        Map<String, Object> data,
        String words,
        List<Long> attachments,
        Instant at) {

    public String text(String field) {
        Object value = data.get(field);
        return value == null ? null : value.toString();
    }

    @SuppressWarnings("unchecked")
    public List<String> texts(String field) {
        return data.get(field) instanceof List<?> list ? (List<String>) list : List.of();
    }
}
