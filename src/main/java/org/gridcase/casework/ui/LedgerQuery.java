package org.gridcase.casework.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridcase.casework.CaseLedger;
import org.gridcase.casework.CaseState;
import org.gridcase.catalogue.HandlingPath;

/**
 * What the ledger shows, as it stands in the address of the page; null means no restriction. What
 * an address says that cannot be understood is left out.
 *
 * @param from reported on this day or later
 * @param until reported on this day or earlier
 * @param late only cases whose present step is overdue
 * @param map as a map instead of a list
 */
record LedgerQuery(
        String unit,
        HandlingPath path,
        CaseState state,
        String item,
        String text,
        LocalDate from,
        LocalDate until,
        boolean open,
        boolean late,
        boolean map) {

    /**
     * @param map whether the address is that of the map
     */
    static LedgerQuery of(boolean map, QueryParameters query) {
        return new LedgerQuery(
                value(query, "unit").orElse(null),
                value(query, "path").flatMap(HandlingPath::find).orElse(null),
                value(query, "state").flatMap(LedgerQuery::state).orElse(null),
                value(query, "item").orElse(null),
                value(query, "q").orElse(null),
                value(query, "from").map(LedgerQuery::day).orElse(null),
                value(query, "until").map(LedgerQuery::day).orElse(null),
                value(query, "open").map("1"::equals).orElse(map),
                value(query, "late").isPresent(),
                map);
    }

    QueryParameters parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "unit", unit);
        put(values, "path", path == null ? null : path.code());
        put(values, "state", state == null ? null : state.name().toLowerCase(Locale.ROOT));
        put(values, "item", item);
        put(values, "q", text);
        put(values, "from", from == null ? null : from.toString());
        put(values, "until", until == null ? null : until.toString());
        // the map shows what is open unless all is wished, the list everything unless open is
        put(values, "open", open == map ? null : open ? "1" : "0");
        put(values, "late", late ? "1" : null);
        return QueryParameters.simple(values);
    }

    CaseLedger.Filter filter(Instant now, ZoneId zone) {
        return new CaseLedger.Filter(
                path,
                state,
                item,
                text,
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant(),
                late ? now : null,
                open);
    }

    /** The path of the page. */
    String page() {
        return map ? LedgerNavigation.MAP : LedgerNavigation.PATH;
    }

    /** The address with everything in it. */
    String address() {
        String query = parameters().getQueryString();
        return query.isEmpty() ? page() : page() + "?" + query;
    }

    boolean narrowed() {
        return path != null
                || state != null
                || item != null
                || text != null
                || from != null
                || until != null
                || open != map
                || late;
    }

    LedgerQuery in(String other) {
        return new LedgerQuery(other, path, state, item, text, from, until, open, late, map);
    }

    LedgerQuery asMap(boolean shown) {
        boolean usual = open == map;
        return new LedgerQuery(
                unit, path, state, item, text, from, until, usual ? shown : open, late, shown);
    }

    /** Everything in the unit. */
    LedgerQuery wide() {
        return new LedgerQuery(unit, null, null, null, null, null, null, map, false, map);
    }

    LedgerQuery openOnly() {
        return new LedgerQuery(unit, null, null, null, null, null, null, true, false, map);
    }

    private static Optional<String> value(QueryParameters query, String name) {
        return query.getSingleParameter(name).map(String::strip).filter(v -> !v.isEmpty());
    }

    private static Optional<CaseState> state(String name) {
        return Arrays.stream(CaseState.values())
                .filter(state -> state.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
    }
}
