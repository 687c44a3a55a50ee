package org.gridcase.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only trail. Each entry carries the fingerprint of the one before it in its stream, and
 * the stream's head knows its length and last fingerprint: who alters, deletes or cuts off entries
 * is found by {@link #verify()}. Texts in it are for people, so nobody's personal data may enter.
 */
@Service
public class AuditTrail {
    /** Longest {@code words} and longest written {@code details}, in characters. */
    public static final int LONGEST = 4000;

    private static final int PAGE = 500;

    private final AuditTables tables;
    private final Clock clock;

    AuditTrail(AuditTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * Appends in the caller's transaction: what is rolled back leaves no entry, what is committed
     * has one. The stream stays locked until then, so that entries follow one another.
     *
     * @param stream what it is about, {@code kind:id}, at most 100 characters
     * @param action what happened, {@code feature.done}
     * @param details small facts, JSON values only, no personal data; may be empty
     * @param words what the actor wrote, may be null
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String stream, By by, String action, Map<String, ?> details, String words) {
        String canonical = written(action, details, words);
        tables.append(entry(tables.lockHead(stream), by, action, canonical, words));
    }

    /**
     * Begins a stream that nobody can have written before, such as that of a case whose number was
     * just given: there is no head yet to be locked.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(String stream, By by, String action, Map<String, ?> details, String words) {
        String canonical = written(action, details, words);
        var head = new AuditTables.Head(stream, 0, Fingerprint.GENESIS);
        tables.begin(entry(head, by, action, canonical, words));
    }

    private static String written(String action, Map<String, ?> details, String words) {
        String canonical = Fingerprint.canonical(details);
        if (canonical.length() > LONGEST || (words != null && words.length() > LONGEST)) {
            throw new IllegalArgumentException("Too long for the trail: " + action);
        }
        return canonical;
    }

    private AuditRow entry(
            AuditTables.Head head, By by, String action, String details, String words) {
        return new AuditRow(
                        Ids.next(),
                        head.stream(),
                        head.length() + 1,
                        // what the database keeps; a finer instant would not hash the same later
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        by,
                        action,
                        details,
                        words,
                        head.lastHash(),
                        null)
                .sealed();
    }

    /** Appends without details and words. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String stream, By by, String action) {
        record(stream, by, action, Map.of(), null);
    }

    /**
     * A page of the stream, the newest first.
     *
     * @throws Invalid when the cursor is none of ours
     */
    @Transactional(readOnly = true)
    public Slice<AuditEntry> of(String stream, String cursor, int size) {
        long before = before(cursor);
        return Slice.of(
                        tables.before(stream, before, size + 1),
                        size,
                        row -> Long.toString(row.seq()))
                .map(AuditRow::entry);
    }

    private static long before(String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new Invalid("cursor", "shared.error.cursor");
        }
    }

    /** The whole stream, the oldest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> all(String stream) {
        return tables.after(stream, 0, Integer.MAX_VALUE).stream().map(AuditRow::entry).toList();
    }

    /** Checks every stream, as they stood at one moment; empty when the trail is whole. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Break> verify() {
        List<Break> breaks = new ArrayList<>();
        List<String> streams = tables.streamsAfter("", PAGE);
        while (!streams.isEmpty()) {
            streams.forEach(stream -> breaks.addAll(check(stream)));
            streams = tables.streamsAfter(streams.get(streams.size() - 1), PAGE);
        }
        return breaks;
    }

    /** Checks one stream; empty when it is whole or was never written. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Break> verify(String stream) {
        return check(stream);
    }

    private List<Break> check(String stream) {
        ChainCheck check = new ChainCheck(stream, tables.head(stream));
        List<AuditRow> rows = tables.after(stream, 0, PAGE);
        while (!rows.isEmpty()) {
            rows.forEach(check::next);
            rows = tables.after(stream, rows.get(rows.size() - 1).seq(), PAGE);
        }
        return check.end();
    }
}
