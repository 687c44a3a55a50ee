package org.gridcase.api;

import io.swagger.v3.oas.annotations.Parameter;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.inbox.Box;
import org.gridcase.inbox.InboxFilter;

/** Which box is read, and what it is narrowed to. */
record WorkItemFilter(
        @Parameter(description = "Which box; mine when left out") Box box,
        @Parameter(description = "Only work on cases of this handling path") HandlingPath path,
        @Parameter(description = "Only this step of the models, such as settle") String step,
        @Parameter(description = "Part of the number, title or place") String text,
        @Parameter(description = "Only what is late") Boolean overdue,
        @Parameter(description = "The mark next of the page before") String cursor,
        @Parameter(description = "Most items to answer, 1 to 200; 50 when left out")
                Integer limit) {

    WorkItemFilter {
        box = box == null ? Box.MINE : box;
    }

    InboxFilter filter() {
        return new InboxFilter(
                path == null ? null : path.code(), step, text, Boolean.TRUE.equals(overdue));
    }
}
