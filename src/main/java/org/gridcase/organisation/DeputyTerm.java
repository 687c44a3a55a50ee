package org.gridcase.organisation;

import java.time.LocalDate;

/** A deputy with the days, both included, and the post deputised for. */
public record DeputyTerm(
        long id,
        String absent,
        Post post,
        String unit,
        String deputy,
        LocalDate firstDay,
        LocalDate lastDay,
        String reason) {}
