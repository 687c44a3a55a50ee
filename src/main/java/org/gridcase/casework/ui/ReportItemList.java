package org.gridcase.casework.ui;

import com.vaadin.flow.component.details.Details;
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

    /** The usual ones, then the whole catalogue folded by category. */
    ReportItemList(List<MatterItem> usual, Catalogue catalogue, Consumer<MatterItem> chosen) {
        this.chosen = chosen;
        addClassName("gc-item-list");
        if (!usual.isEmpty()) {
            group(getTranslation("casework.report.usual"), usual);
        }
        for (String category : catalogue.categories()) {
            List<MatterItem> items = catalogue.items(category, null);
            Details folded = new Details(items.get(0).category(getLocale()));
            // made when unfolded: a catalogue has hundreds of items
            folded.addOpenedChangeListener(
                    change -> {
                        if (change.isOpened() && folded.getContent().findAny().isEmpty()) {
                            folded.add(buttons(items));
                        }
                    });
            add(folded);
        }
    }

    private void group(String name, List<MatterItem> items) {
        Span heading = new Span(name);
        heading.addClassName("gc-item-group");
        add(heading, buttons(items));
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
