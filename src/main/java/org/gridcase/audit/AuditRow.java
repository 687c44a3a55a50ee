package org.gridcase.audit;

import java.time.Instant;

/** A row of {@code audit_entry} as stored: details still as text, both fingerprints. */
record AuditRow(
        long id,
        String stream,
        long seq,
        Instant at,
        By by,
        String action,
        String details,
        String words,
        String previous,
        String hash) {

    /** The same row with its own fingerprint. */
    AuditRow sealed() {
        return new AuditRow(
                id, stream, seq, at, by, action, details, words, previous, Fingerprint.of(this));
    }

    AuditEntry entry() {
        return new AuditEntry(id, stream, seq, at, by, action, Fingerprint.details(details), words);
    }
}
