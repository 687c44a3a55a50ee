package org.gridcase.inbox;

import java.time.Instant;

/**
 * Work on a subject is over: a case was filed or withdrawn, a proposal has come to its end. Told
 * inside the transaction.
 *
 * @param ref number of the subject
 */
public record SubjectEnded(String ref, Instant at) {}
