package org.gridcase.casework.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridcase.casework.CaseLedger;
import org.gridcase.casework.CaseLedger.Row;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Slice;
import org.gridcase.shared.ui.Person;

/**
 * Feeds a list that asks by position from a ledger that answers by keyset: where pages ended is
 * remembered, so that the next one costs one statement, and one more for the names in it.
 */
class LedgerRows {
    private final Actor actor;
    private final LedgerQuery query;
    private final LedgerParts parts;
    private final CaseLedger.Filter filter;
    private final TreeMap<Integer, String> cursors = new TreeMap<>();
    private final Map<Integer, Row> loaded = new HashMap<>();
    private final Map<String, Person> holders = new HashMap<>();

    LedgerRows(Actor actor, LedgerQuery query, LedgerParts parts) {
        this.actor = actor;
        this.query = query;
        this.parts = parts;
        this.filter = parts.filter(query);
    }

    Stream<Row> fetch(int offset, int limit, Locale locale) {
        Map.Entry<Integer, String> before = cursors.floorEntry(offset);
        int start = before == null ? 0 : before.getKey();
        String cursor = before == null ? null : before.getValue();
        int skipped = offset - start;
        Slice<Row> page = parts.ledger().page(actor, query.unit(), filter, cursor, skipped + limit);
        if (page.next() != null) {
            cursors.put(offset + limit, page.next());
        }
        List<Row> rows = page.items().stream().skip(skipped).toList();
        List<String> unknown =
                rows.stream()
                        .map(Row::holder)
                        .filter(id -> id != null && !holders.containsKey(id))
                        .toList();
        holders.putAll(parts.colleagues().people(unknown, locale));
        for (int index = 0; index < rows.size(); index++) {
            loaded.put(offset + index, rows.get(index));
        }
        return rows.stream();
    }

    /** The row at a position that was shown already. */
    Optional<Row> at(int index) {
        return Optional.ofNullable(loaded.get(index));
    }

    /** Where a row stands that was shown already, else -1. */
    int position(Row row) {
        return loaded.entrySet().stream()
                .filter(entry -> entry.getValue().id() == row.id())
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse(-1);
    }

    /** Who has the present step; null when nobody has. */
    Person holder(Row row) {
        return holders.get(row.holder());
    }

    LedgerQuery query() {
        return query;
    }
}
