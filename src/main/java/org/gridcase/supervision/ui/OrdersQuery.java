package org.gridcase.supervision.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridcase.supervision.OrderFilter;
import org.gridcase.supervision.OrderFilter.Part;
import org.gridcase.supervision.OrderState;

/**
 * What the register shows, as it stands in the address of the page. What an address says that
 * cannot be understood is left out.
 *
 * @param part null when the address does not say: then what waits for the person comes first
 */
record OrdersQuery(Part part, OrderState state, String unit, String text) {

    static OrdersQuery of(QueryParameters query) {
        return new OrdersQuery(
                value(query, "part").flatMap(OrdersQuery::part).orElse(null),
                value(query, "state").flatMap(OrdersQuery::state).orElse(null),
                value(query, "unit").orElse(null),
                value(query, "q").orElse(null));
    }

    QueryParameters parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        if (part != null) {
            all.put("part", word(part));
        }
        if (state != null) {
            all.put("state", word(state));
        }
        if (unit != null) {
            all.put("unit", unit);
        }
        if (text != null) {
            all.put("q", text);
        }
        return QueryParameters.simple(all);
    }

    OrderFilter filter() {
        return new OrderFilter(part, state, unit, text);
    }

    OrdersQuery in(Part chosen) {
        return new OrdersQuery(chosen, null, unit, text);
    }

    boolean narrowed() {
        return state != null || unit != null || text != null;
    }

    private static Optional<String> value(QueryParameters query, String name) {
        return query.getSingleParameter(name).filter(value -> !value.isBlank());
    }

    private static Optional<Part> part(String word) {
        return Arrays.stream(Part.values()).filter(one -> word(one).equals(word)).findFirst();
    }

    private static Optional<OrderState> state(String word) {
        return Arrays.stream(OrderState.values()).filter(one -> word(one).equals(word)).findFirst();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
