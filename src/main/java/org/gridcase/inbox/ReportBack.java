package org.gridcase.inbox;

import java.util.List;
import java.util.Map;

/**
 * The command to report back on a step.
 *
 * @param requestId made by the page once for each form it shows; the same id twice is one report
 * @param outcome null or {@code done} to send the form in; else the button pressed
 * @param data the form's fields
 * @param words the reason for an outcome that is a button of its own
 */
public record ReportBack(
        String requestId,
        long workItem,
        String outcome,
        Map<String, Object> data,
        String words,
        List<Long> attachments) {

    public ReportBack {
        data = data == null ? Map.of() : data;
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    public static ReportBack form(String requestId, long workItem, Map<String, Object> data) {
        return new ReportBack(requestId, workItem, null, data, null, List.of());
    }

    public static ReportBack reason(String requestId, long workItem, String outcome, String words) {
        return new ReportBack(requestId, workItem, outcome, Map.of(), words, List.of());
    }
}
