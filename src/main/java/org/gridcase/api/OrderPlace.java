package org.gridcase.api;

import io.swagger.v3.oas.annotations.Parameter;
import org.gridcase.supervision.OrderFilter;
import org.gridcase.supervision.OrderState;

/** Which part of the register of supervision orders is read, and what it is narrowed to. */
record OrderPlace(
        @Parameter(description = "Which part; all when left out") OrderFilter.Part part,
        @Parameter(description = "Only orders in this state") OrderState state,
        @Parameter(description = "Addressed to this unit or one below it") String unit,
        @Parameter(description = "Part of a number, the title or the place") String text) {

    OrderFilter filter() {
        return new OrderFilter(
                part == null ? OrderFilter.Part.ALL : part,
                state,
                unit == null || unit.isBlank() ? null : unit.strip(),
                text);
    }
}
