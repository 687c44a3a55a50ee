package org.gridcase.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridcase.audit.AuditTables.Head;
import org.gridcase.audit.Break.Kind;

/** Walks one stream from its first entry and notes where it breaks. */
final class ChainCheck {
    private final String stream;
    private final Optional<Head> head;
    private final List<Break> breaks = new ArrayList<>();
    private long seq;
    private String hash = Fingerprint.GENESIS;

    ChainCheck(String stream, Optional<Head> head) {
        this.stream = stream;
        this.head = head;
    }

    void next(AuditRow row) {
        if (row.seq() != seq + 1) {
            note(seq + 1, Kind.MISSING);
        } else if (!row.previous().equals(hash)) {
            note(row.seq(), Kind.UNCHAINED);
        }
        if (!row.hash().equals(Fingerprint.of(row))) {
            note(row.seq(), Kind.ALTERED);
        }
        seq = row.seq();
        hash = row.hash();
        if (head.isPresent() && seq == head.get().length() && !hash.equals(head.get().lastHash())) {
            note(seq, Kind.HEAD);
        }
    }

    List<Break> end() {
        if (head.isEmpty()) {
            if (seq > 0) {
                note(1, Kind.HEAD);
            }
        } else if (seq < head.get().length()) {
            note(seq + 1, Kind.TRUNCATED);
        } else if (seq > head.get().length()) {
            note(head.get().length() + 1, Kind.HEAD);
        }
        return List.copyOf(breaks);
    }

    private void note(long at, Kind kind) {
        breaks.add(new Break(stream, at, kind));
    }
}
