package org.gridcase.supervision;

import java.time.Instant;
import org.gridcase.audit.By;

/**
 * A supervision order as it stands on record.
 *
 * @param number readable, {@code DB-HQ-20261121-0001}
 * @param unit code of the unit it is addressed to
 * @param leader staff id of the named leader
 * @param level 1 for the first order, one more for each time it went up
 * @param raisedFrom number of the order below that was not answered in time, null for none
 * @param raisedTo number of the order that went on one level up, null for none
 * @param issuer who issued it, the software itself for the ladder
 * @param words what is asked, null when the ladder issued it
 * @param closedAt when it was released or raised
 * @param closingWords with which words it was released
 */
public record OrderRecord(
        long id,
        String number,
        OrderSubject about,
        String unit,
        String leader,
        int level,
        String raisedFrom,
        String raisedTo,
        By issuer,
        Instant issuedAt,
        String words,
        Instant deadline,
        OrderState state,
        String receivedBy,
        Instant receivedAt,
        String answeredBy,
        Instant answeredAt,
        String answer,
        String closedBy,
        Instant closedAt,
        String closingWords) {

    /** Whether the ladder issued it (自动督办). */
    public boolean byLadder() {
        return By.SYSTEM.staffId().equals(issuer.staffId());
    }
}
