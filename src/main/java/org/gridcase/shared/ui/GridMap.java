package org.gridcase.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gridcase.shared.GeoPoint;

/**
 * A map without a map server: units as areas, cases as marks that join into numbers where they lie
 * close, and a mode in which a place is picked by click, by the device's own position, or by {@code
 * Enter} at the centre.
 */
@Tag("gc-map")
@NpmPackage(value = "leaflet", version = "1.9.4")
@JsModule("./map/gc-map.js")
public class GridMap extends Component implements HasSize, HasStyle {

    /**
     * A unit.
     *
     * @param weight how full it is filled with colour, 0 to 1
     */
    public record Area(String id, String name, List<GeoPoint> boundary, double weight) {
        public Area {
            boundary = List.copyOf(boundary);
        }

        public Area(String id, String name, List<GeoPoint> boundary) {
            this(id, name, boundary, 0);
        }
    }

    /**
     * A case or anything else with a place.
     *
     * @param words its tooltip, shown as plain text
     */
    public record Pin(String id, GeoPoint at, String words, Tone tone) {}

    private final Map<String, Object> data = new HashMap<>();

    public GridMap() {
        data.put("words", words());
    }

    /** The units to draw; the map then shows all of them. */
    public void setAreas(List<Area> areas) {
        put("areas", areas.stream().map(GridMap::plain).toList());
    }

    public void setPins(List<Pin> pins) {
        put("pins", pins.stream().map(GridMap::plain).toList());
    }

    /**
     * Lets the person pick a place.
     *
     * @param picked hears every pick, the last one counts
     * @param nowhere called when the device would not say where it is
     */
    public void pickPlace(Consumer<GeoPoint> picked, Runnable nowhere) {
        Map<String, String> words = words();
        words.put("here", getTranslation("shared.map.here"));
        data.put("words", words);
        put("pick", true);
        addListener(
                PlacePicked.class,
                event -> {
                    GeoPoint place = new GeoPoint(event.lat, event.lng);
                    // the page shows it already; it stays when areas or pins change
                    data.put("picked", plain(place));
                    picked.accept(place);
                });
        addListener(NoPlace.class, event -> nowhere.run());
    }

    /** Puts the mark of the picked place. */
    public void setPicked(GeoPoint place) {
        put("picked", plain(place));
    }

    /** Asks the device where it is, as the button of the picking mode does. */
    public void locate() {
        getElement().callJsFunction("locate");
    }

    /** Hears which area was clicked, by the id given. */
    public Registration onArea(Consumer<String> listener) {
        return addListener(AreaChosen.class, event -> listener.accept(event.id));
    }

    /** Hears which single mark was clicked, by the id given; marks that stand for many zoom in. */
    public Registration onPin(Consumer<String> listener) {
        return addListener(PinChosen.class, event -> listener.accept(event.id));
    }

    private void put(String key, Object value) {
        data.put(key, value);
        getElement().setPropertyMap("data", data);
    }

    private Map<String, String> words() {
        return new HashMap<>(
                Map.of(
                        "closer", getTranslation("shared.zoom.closer"),
                        "farther", getTranslation("shared.zoom.farther"),
                        "count", getTranslation("shared.map.count")));
    }

    private static List<Double> plain(GeoPoint point) {
        return List.of(point.lat(), point.lng());
    }

    private static Map<String, Object> plain(Area area) {
        return Map.of(
                "id", area.id(),
                "name", area.name(),
                "boundary", area.boundary().stream().map(GridMap::plain).toList(),
                "weight", area.weight());
    }

    private static Map<String, Object> plain(Pin pin) {
        return Map.of(
                "id", pin.id(),
                "at", plain(pin.at()),
                "words", pin.words(),
                "tone", pin.tone().colour());
    }

    /** A place was picked. */
    @DomEvent("gc-place")
    public static class PlacePicked extends ComponentEvent<GridMap> {
        private final double lat;
        private final double lng;

        public PlacePicked(
                GridMap source,
                boolean fromClient,
                @EventData("event.detail.lat") double lat,
                @EventData("event.detail.lng") double lng) {
            super(source, fromClient);
            this.lat = lat;
            this.lng = lng;
        }
    }

    /** The device does not know or does not say where it is. */
    @DomEvent("gc-no-place")
    public static class NoPlace extends ComponentEvent<GridMap> {
        public NoPlace(GridMap source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** An area was clicked. */
    @DomEvent("gc-area")
    public static class AreaChosen extends ComponentEvent<GridMap> {
        private final String id;

        public AreaChosen(
                GridMap source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = id;
        }
    }

    /** A mark was clicked. */
    @DomEvent("gc-pin")
    public static class PinChosen extends ComponentEvent<GridMap> {
        private final String id;

        public PinChosen(
                GridMap source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = id;
        }
    }
}
