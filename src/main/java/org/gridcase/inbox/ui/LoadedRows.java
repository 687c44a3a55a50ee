package org.gridcase.inbox.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridcase.inbox.InboxRow;
import org.gridcase.shared.Slice;

/**
 * The rows of a box as far as somebody has scrolled: slice after slice by cursor, each with one
 * statement, and all of them anew with one.
 */
class LoadedRows {
    static final int SLICE = 50;

    /** As far as a list is read to find a row that its address names. */
    private static final int FAR = 500;

    private final BiFunction<String, Integer, Slice<InboxRow>> fetch;
    private final Function<InboxRow, String> key;
    private final List<InboxRow> rows = new ArrayList<>();
    private String next;
    private boolean begun;

    /**
     * @param fetch a slice after a cursor (null: from the top) of a size
     */
    LoadedRows(BiFunction<String, Integer, Slice<InboxRow>> fetch, Function<InboxRow, String> key) {
        this.fetch = fetch;
        this.key = key;
    }

    /** Rows from a place on, fewer where the list ends. */
    List<InboxRow> range(int offset, int limit) {
        while (rows.size() < offset + limit && more()) {
            take(fetch.apply(next, SLICE));
        }
        return rows.subList(Math.min(offset, rows.size()), Math.min(offset + limit, rows.size()));
    }

    boolean isEmpty() {
        return range(0, 1).isEmpty();
    }

    /** Place of a row, read on as far as sensible; -1 when it is not in the list. */
    int indexOf(String wanted) {
        int place = loadedIndexOf(wanted);
        while (place < 0 && more() && rows.size() < FAR) {
            take(fetch.apply(next, SLICE));
            place = loadedIndexOf(wanted);
        }
        return place;
    }

    /**
     * Reads everything loaded anew.
     *
     * @return keys of rows that were not there before
     */
    Set<String> reload() {
        Set<String> before = keys();
        int size = Math.max(SLICE, rows.size());
        rows.clear();
        take(fetch.apply(null, size));
        Set<String> fresh = new HashSet<>(keys());
        fresh.removeAll(before);
        return fresh;
    }

    private boolean more() {
        return !begun || next != null;
    }

    private void take(Slice<InboxRow> slice) {
        begun = true;
        rows.addAll(slice.items());
        next = slice.next();
    }

    private int loadedIndexOf(String wanted) {
        for (int place = 0; place < rows.size(); place++) {
            if (key.apply(rows.get(place)).equals(wanted)) {
                return place;
            }
        }
        return -1;
    }

    private Set<String> keys() {
        return rows.stream().map(key).collect(Collectors.toSet());
    }
}
