package org.gridcase.casework.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gridcase.casework.CaseLedger;
import org.gridcase.casework.CaseLedger.Row;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.UnitView;
import org.gridcase.shared.ui.GridMap;
import org.gridcase.shared.ui.Tone;

/** The ledger on the map: parts of the unit filled by how many cases are open, and every case. */
class LedgerMap extends Div {
    private final transient Actor actor;
    private final transient LedgerParts parts;
    private final transient Map<String, Integer> open;

    LedgerMap(Actor actor, LedgerQuery query, LedgerParts parts, Consumer<LedgerQuery> go) {
        this.actor = actor;
        this.parts = parts;
        this.open = parts.openCases().byGrid(actor, query.unit());
        addClassNames("gc-ledger-map", "gc-fill-rest");
        List<Row> rows = parts.ledger().onMap(actor, query.unit(), parts.filter(query));
        GridMap map = new GridMap();
        map.setAreas(areas(parts.units().unit(query.unit())));
        map.setPins(rows.stream().map(this::pin).toList());
        map.onPin(number -> UI.getCurrent().navigate("cases/" + number));
        map.onArea(unit -> enter(unit, query, go));
        add(map, hint(rows.size()));
    }

    private Paragraph hint(int shown) {
        String key =
                shown == CaseLedger.MAP_LIMIT
                        ? "casework.ledger.mapFull"
                        : "casework.ledger.mapHint";
        Paragraph hint = new Paragraph(getTranslation(key, shown));
        hint.addClassNames("gc-muted", "gc-small");
        return hint;
    }

    /** The parts of the unit that have ground; a unit without parts itself. */
    private List<GridMap.Area> areas(UnitView unit) {
        List<UnitView> below =
                parts.units().children(unit.code()).stream()
                        .filter(part -> !part.boundary().isEmpty())
                        .toList();
        List<UnitView> drawn = below.isEmpty() ? groundOf(unit) : below;
        // a single area has nothing to be compared with
        int most = drawn.size() == 1 ? 0 : drawn.stream().mapToInt(this::openIn).max().orElse(0);
        return drawn.stream().map(part -> area(part, most)).toList();
    }

    /** A department has no ground of its own: it works on that of the unit it belongs to. */
    private List<UnitView> groundOf(UnitView unit) {
        if (!unit.boundary().isEmpty()) {
            return List.of(unit);
        }
        return parts.units().children(unit.parent()).stream()
                .filter(part -> !part.boundary().isEmpty())
                .toList();
    }

    private GridMap.Area area(UnitView unit, int most) {
        int cases = openIn(unit);
        String name = unit.name(getLocale());
        return new GridMap.Area(
                unit.code(),
                cases == 0 ? name : getTranslation("casework.ledger.area", name, cases),
                unit.boundary(),
                most == 0 ? 0 : (double) cases / most);
    }

    private int openIn(UnitView unit) {
        return open.entrySet().stream()
                .filter(grid -> parts.units().within(grid.getKey(), unit.code()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private GridMap.Pin pin(Row row) {
        LedgerWords words = new LedgerWords(parts, getLocale());
        String about =
                getTranslation(
                        "casework.ledger.pin",
                        words.item(row),
                        words.place(row),
                        getTranslation(row.state().key()));
        return new GridMap.Pin(row.number(), row.point(), about, tone(row));
    }

    private Tone tone(Row row) {
        Instant now = parts.clock().instant();
        if (row.dueAt() != null && row.dueAt().isBefore(now)) {
            return Tone.LATE;
        }
        return row.state().ended() ? Tone.CALM : Tone.BUSY;
    }

    private void enter(String unit, LedgerQuery query, Consumer<LedgerQuery> go) {
        if (!unit.equals(query.unit()) && parts.jurisdiction().may(actor, Action.SEE_CASE, unit)) {
            go.accept(query.in(unit));
        }
    }
}
