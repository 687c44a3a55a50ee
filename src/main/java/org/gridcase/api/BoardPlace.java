package org.gridcase.api;

import io.swagger.v3.oas.annotations.Parameter;
import org.gridcase.supervision.BoardFilter;

/** Which part of the watch board is read, and what it is narrowed to. */
record BoardPlace(
        @Parameter(description = "Code of the unit, with all that lies below it") String unit,
        @Parameter(description = "Which part; overdue when left out") BoardFilter.Part part,
        @Parameter(description = "Only this step of the models, such as verify") String step,
        @Parameter(description = "Only cases of this item of the catalogue") String matter,
        @Parameter(description = "Only what this member of staff has, by id") String holder) {

    BoardFilter filter() {
        return new BoardFilter(
                part == null ? BoardFilter.Part.OVERDUE : part,
                unit,
                blankToNull(step),
                blankToNull(matter),
                blankToNull(holder));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
