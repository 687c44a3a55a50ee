package org.gridcase.inbox.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.inbox.Box;
import org.gridcase.inbox.InboxFilter;
import org.gridcase.inbox.InboxRow;

/**
 * Where somebody is in the inbox, as its address says: box, filter, and what is open. The address
 * is the source of truth, so that coming back and sending a link both find the same.
 *
 * @param open key of the open row, see {@link #key}; null when none is
 */
record InboxPlace(Box box, InboxFilter filter, String open) {

    static InboxPlace of(Box box, QueryParameters query) {
        return new InboxPlace(
                box,
                new InboxFilter(
                        one(query, "path"),
                        one(query, "step"),
                        one(query, "q"),
                        "1".equals(one(query, "late"))),
                one(query, "open"));
    }

    static InboxPlace of(Box box) {
        return new InboxPlace(box, InboxFilter.NONE, null);
    }

    /** What a row is called in the address: its work item, or in a box of subjects its number. */
    String key(InboxRow row) {
        return ofItems() ? Long.toString(row.workItem()) : row.ref();
    }

    /** Whether the rows are work items; else they are subjects. */
    boolean ofItems() {
        return box == Box.TO_CLAIM || box == Box.MINE || box == Box.DONE;
    }

    InboxPlace with(InboxFilter other) {
        return new InboxPlace(box, other, open);
    }

    InboxPlace opening(String key) {
        return new InboxPlace(box, filter, key);
    }

    boolean sameList(InboxPlace other) {
        return other != null && box == other.box && filter.equals(other.filter);
    }

    String path() {
        return "inbox/" + box.slug();
    }

    QueryParameters query() {
        Map<String, List<String>> query = new HashMap<>();
        put(query, "path", filter.lane());
        put(query, "step", filter.step());
        put(query, "q", filter.text());
        put(query, "late", filter.overdue() ? "1" : null);
        put(query, "open", open);
        return new QueryParameters(query);
    }

    Location location() {
        return new Location(path(), query());
    }

    private static void put(Map<String, List<String>> query, String name, String value) {
        if (value != null && !value.isBlank()) {
            query.put(name, List.of(value));
        }
    }

    private static String one(QueryParameters query, String name) {
        return query.getSingleParameter(name).filter(value -> !value.isBlank()).orElse(null);
    }
}
