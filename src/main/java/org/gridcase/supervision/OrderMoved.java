package org.gridcase.supervision;

import java.time.Instant;

/**
 * Something happened to a supervision order; published in the transaction.
 *
 * @param number the order's
 * @param action as in the audit trail, such as {@code order.issued}
 * @param leader staff id of the named leader
 * @param issuer staff id of who issued it, the software's for the ladder
 * @param by staff id of who did this
 */
record OrderMoved(
        String number,
        String ref,
        String action,
        String leader,
        String issuer,
        Instant deadline,
        String by) {}
