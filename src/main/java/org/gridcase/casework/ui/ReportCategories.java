package org.gridcase.casework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.MatterItem;

/** The categories of the catalogue; the chosen one shows its items by sub-category. */
class ReportCategories extends Div {
    private final transient Function<List<MatterItem>, Component> buttons;
    private final Div categories = new Div();
    private final Div items = new Div();

    ReportCategories(Catalogue catalogue, Function<List<MatterItem>, Component> buttons) {
        this.buttons = buttons;
        addClassName("gc-item-list");
        items.addClassName("gc-item-list");
        categories.addClassName("gc-item-categories");
        for (String category : catalogue.categories()) {
            categories.add(button(catalogue.items(category, null)));
        }
        add(
                ReportItemList.heading(getTranslation("casework.report.byCategory")),
                categories,
                items);
    }

    private NativeButton button(List<MatterItem> within) {
        NativeButton button = new NativeButton(within.get(0).category(getLocale()));
        button.addClickListener(click -> show(button, within));
        return button;
    }

    private void show(NativeButton pressed, List<MatterItem> within) {
        categories
                .getChildren()
                .forEach(
                        other ->
                                other.getElement()
                                        .setAttribute(
                                                "aria-pressed", String.valueOf(other == pressed)));
        items.removeAll();
        Map<String, List<MatterItem>> groups =
                within.stream()
                        .collect(
                                Collectors.groupingBy(
                                        item -> item.subcategory(getLocale()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        groups.forEach(
                (name, some) -> items.add(ReportItemList.heading(name), buttons.apply(some)));
    }
}
