package org.gridcase.casework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.catalogue.MatterItem;

/** Items to tap on, under headings. */
class ReportItemList extends Div {
    private final transient Consumer<MatterItem> chosen;

    /** What was found, under the names of the categories, the best category first. */
    ReportItemList(List<MatterItem> found, Consumer<MatterItem> chosen) {
        this.chosen = chosen;
        addClassName("gc-item-list");
        Map<String, List<MatterItem>> groups =
                found.stream()
                        .collect(
                                Collectors.groupingBy(
                                        item -> item.category(getLocale()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        groups.forEach(this::group);
    }

    /** The usual ones, then the categories of the catalogue to choose from. */
    ReportItemList(List<MatterItem> usual, Catalogue catalogue, Consumer<MatterItem> chosen) {
        this.chosen = chosen;
        addClassName("gc-item-list");
        if (!usual.isEmpty()) {
            group(getTranslation("casework.report.usual"), usual);
        }
        add(new ReportCategories(catalogue, this::buttons));
    }

    private void group(String name, List<MatterItem> items) {
        add(heading(name), buttons(items));
    }

    static Span heading(String name) {
        Span heading = new Span(name);
        heading.addClassName("gc-item-group");
        return heading;
    }

    private Div buttons(List<MatterItem> items) {
        Div buttons = new Div();
        buttons.addClassName("gc-item-buttons");
        items.forEach(item -> buttons.add(button(item)));
        return buttons;
    }

    private NativeButton button(MatterItem item) {
        Span name = new Span(item.name(getLocale()));
        Span path = new Span(getTranslation(item.path().key()));
        path.addClassNames("gc-muted", "gc-small");
        NativeButton button = new NativeButton();
        button.add(name, path);
        button.addClassName("gc-item-choice");
        button.setClassName("gc-emergency", item.path() == HandlingPath.EMERGENCY);
        button.setTitle(item.criteria(getLocale()) == null ? "" : item.criteria(getLocale()));
        button.addClickListener(click -> chosen.accept(item));
        return button;
    }
}
