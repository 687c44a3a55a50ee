package org.gridcase.supervision.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridcase.shared.Slice;

/**
 * Feeds a list that asks by position from a service that answers by keyset: where pages ended is
 * remembered, so that the next one costs one statement.
 */
class PagedRows<T> {

    /** A page of the service. */
    interface Pages<T> {
        Slice<T> page(String cursor, int size);
    }

    private final Pages<T> pages;
    private final TreeMap<Integer, String> cursors = new TreeMap<>();
    private final Map<Integer, T> loaded = new HashMap<>();

    PagedRows(Pages<T> pages) {
        this.pages = pages;
    }

    Stream<T> fetch(int offset, int limit) {
        Map.Entry<Integer, String> before = cursors.floorEntry(offset);
        int start = before == null ? 0 : before.getKey();
        String cursor = before == null ? null : before.getValue();
        int skipped = offset - start;
        Slice<T> page = pages.page(cursor, skipped + limit);
        if (page.next() != null) {
            cursors.put(offset + limit, page.next());
        }
        var rows = page.items().stream().skip(skipped).toList();
        for (int index = 0; index < rows.size(); index++) {
            loaded.put(offset + index, rows.get(index));
        }
        return rows.stream();
    }

    /** The row at a position that was shown already. */
    Optional<T> at(int index) {
        return Optional.ofNullable(loaded.get(index));
    }
}
