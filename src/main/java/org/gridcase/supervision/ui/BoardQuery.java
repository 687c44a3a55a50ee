package org.gridcase.supervision.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridcase.supervision.BoardFilter;
import org.gridcase.supervision.BoardFilter.By;
import org.gridcase.supervision.BoardFilter.Part;

/**
 * What the watch board shows, as it stands in the address of the page; null means no restriction.
 * What an address says that cannot be understood is left out.
 *
 * @param by what the shares beside the list are counted by
 */
record BoardQuery(Part part, String unit, String step, String matter, String holder, By by) {

    static BoardQuery of(QueryParameters query) {
        return new BoardQuery(
                word(query, "part", Part.values()).orElse(Part.OVERDUE),
                value(query, "unit").orElse(null),
                value(query, "step").orElse(null),
                value(query, "matter").orElse(null),
                value(query, "person").orElse(null),
                word(query, "by", By.values()).orElse(By.UNIT));
    }

    QueryParameters parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "part", word(part));
        put(all, "unit", unit);
        put(all, "step", step);
        put(all, "matter", matter);
        put(all, "person", holder);
        put(all, "by", by == By.UNIT ? null : word(by));
        return QueryParameters.simple(all);
    }

    String address() {
        return SupervisionNavigation.BOARD + "?" + parameters().getQueryString();
    }

    BoardFilter filter() {
        return new BoardFilter(part, unit, step, matter, holder);
    }

    BoardQuery in(String other) {
        return new BoardQuery(part, other, step, matter, holder, by);
    }

    BoardQuery in(Part other) {
        return new BoardQuery(other, unit, step, matter, holder, by);
    }

    BoardQuery by(By other) {
        return new BoardQuery(part, unit, step, matter, holder, other);
    }

    BoardQuery wide() {
        return new BoardQuery(part, unit, null, null, null, by);
    }

    /** Narrowed to one of the shares, or widened again when it was narrowed to it already. */
    BoardQuery narrowed(String key) {
        return switch (by) {
            case UNIT -> in(key);
            case STEP -> new BoardQuery(part, unit, toggled(step, key), matter, holder, by);
            case MATTER -> new BoardQuery(part, unit, step, toggled(matter, key), holder, by);
            case PERSON -> new BoardQuery(part, unit, step, matter, toggled(holder, key), by);
        };
    }

    boolean narrowed() {
        return step != null || matter != null || holder != null;
    }

    boolean isChosen(String key) {
        return key != null
                && key.equals(
                        switch (by) {
                            case UNIT -> null;
                            case STEP -> step;
                            case MATTER -> matter;
                            case PERSON -> holder;
                        });
    }

    private static String toggled(String now, String key) {
        return key.equals(now) ? null : key;
    }

    private static void put(Map<String, String> all, String name, String value) {
        if (value != null) {
            all.put(name, value);
        }
    }

    private static Optional<String> value(QueryParameters query, String name) {
        return query.getSingleParameter(name).filter(value -> !value.isBlank());
    }

    private static <E extends Enum<E>> Optional<E> word(
            QueryParameters query, String name, E[] all) {
        return value(query, name)
                .flatMap(
                        word -> Arrays.stream(all).filter(one -> word(one).equals(word)).findAny());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
