package org.gridcase.worktime;

import java.time.Instant;

/**
 * Until when something is to be done.
 *
 * @param provisional the date may still move, as the holidays of its year are not announced yet
 */
public record DueDate(Instant at, boolean provisional) {}
