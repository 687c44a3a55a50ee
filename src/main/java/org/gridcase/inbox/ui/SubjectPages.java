package org.gridcase.inbox.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.inbox.InboxRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the features told about their subjects: pages, summaries, sorts. */
@Component
class SubjectPages {
    private final ObjectProvider<SubjectSummary> summaries;

    SubjectPages(ObjectProvider<SubjectSummary> summaries) {
        this.summaries = summaries;
    }

    Optional<SubjectSummary> of(String kind) {
        return summaries.stream().filter(summary -> summary.kind().equals(kind)).findFirst();
    }

    /** i18n key of a row's sort. */
    Optional<String> lane(InboxRow row) {
        return of(row.kind()).map(SubjectSummary::lanes).map(lanes -> lanes.get(row.lane()));
    }

    /** All sorts, lane to i18n key. */
    Map<String, String> lanes() {
        Map<String, String> all = new LinkedHashMap<>();
        List<SubjectSummary> known = summaries.orderedStream().toList();
        known.forEach(summary -> all.putAll(summary.lanes()));
        return all;
    }
}
