package org.gridcase.organisation;

import java.time.LocalDate;

/**
 * A post with its time, for administration and history.
 *
 * @param main the person's main post, shown first
 * @param lastDay last day on which it is held, null while no end is known
 */
public record PostTerm(
        long id,
        String staffId,
        Post post,
        String unit,
        boolean main,
        LocalDate firstDay,
        LocalDate lastDay) {}
