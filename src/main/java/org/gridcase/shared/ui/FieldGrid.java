package org.gridcase.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A short list of rows with the same few fields: a column each on desks; on telephones one below
 * the other, the first as the title and the others behind their names. All rows are shown.
 *
 * @param <T> what a row shows
 */
public class FieldGrid<T> extends CardGrid<T> {

    private record Field<T>(String header, Function<T, Component> part, int grow) {}

    private final transient List<Field<T>> fields = new ArrayList<>();

    public FieldGrid() {
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        addClassName("gc-field-grid");
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
    }

    /** A field of words; where there are none it is left out on telephones. */
    public FieldGrid<T> text(String header, Function<T, ?> words) {
        return text(header, words, 1);
    }

    /**
     * @param grow how much of the free width its column takes, as a share
     */
    public FieldGrid<T> text(String header, Function<T, ?> words, int grow) {
        return part(header, row -> span(words.apply(row)), grow);
    }

    /** A field that is more than words: a link, a badge, a button. */
    public FieldGrid<T> part(String header, Function<T, ? extends Component> part) {
        return part(header, part, 1);
    }

    public FieldGrid<T> part(String header, Function<T, ? extends Component> part, int grow) {
        fields.add(new Field<>(header, part::apply, grow));
        return this;
    }

    /** Shows these rows, and others later; to be called once the fields are named. */
    public FieldGrid<T> showing(List<T> rows) {
        if (getColumns().isEmpty()) {
            arrange();
        }
        setItems(rows);
        return this;
    }

    @Override
    protected void columns() {
        fields.forEach(
                field ->
                        addComponentColumn(field.part()::apply)
                                .setHeader(field.header())
                                .setFlexGrow(field.grow()));
    }

    @Override
    protected Component card(T row) {
        Div card = new Div();
        card.addClassName("gc-row");
        for (Field<T> field : fields) {
            Component part = field.part().apply(row);
            if (card.getComponentCount() == 0) {
                card.add(line("gc-row-what", part));
            } else if (!field.header().isEmpty() && !blank(part)) {
                Span name = new Span(field.header());
                name.addClassName("gc-muted");
                card.add(line("gc-row-field", name, part));
            } else if (!blank(part)) {
                card.add(line("gc-row-field", part));
            }
        }
        return card;
    }

    private static boolean blank(Component part) {
        boolean noWords =
                part instanceof Span span && span.getElement().getTextRecursively().isBlank();
        return noWords || !part.isVisible();
    }

    private static Span span(Object words) {
        return new Span(words == null ? "" : words.toString());
    }

    private static Div line(String name, Component... parts) {
        Div line = new Div(parts);
        line.addClassName(name);
        return line;
    }
}
