package org.gridcase.catalogue.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.catalogue.MatterItem;

/** Narrows the catalogue by words, code, pinyin initials and path; retired items when wished. */
class CatalogueFilter extends Div {
    private final transient Catalogue catalogue;
    private final TextField text = new TextField();
    private final Select<HandlingPath> path = new Select<>();
    private final Checkbox retired = new Checkbox();

    CatalogueFilter(Catalogue catalogue, Runnable changed) {
        this.catalogue = catalogue;
        addClassName("gc-filters");
        text.setLabel(getTranslation("catalogue.view.search"));
        text.setPlaceholder(getTranslation("catalogue.view.searchHint"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addClassName("gc-catalogue-search");
        text.setMinWidth("18rem");
        String all = getTranslation("catalogue.view.all");
        path.setLabel(getTranslation("catalogue.item.path"));
        path.setItems(HandlingPath.values());
        path.setItemLabelGenerator(one -> one == null ? all : getTranslation(one.key()));
        path.setEmptySelectionAllowed(true);
        path.setEmptySelectionCaption(all);
        retired.setLabel(getTranslation("catalogue.view.withRetired"));
        text.addValueChangeListener(change -> changed.run());
        path.addValueChangeListener(change -> changed.run());
        retired.addValueChangeListener(change -> changed.run());
        add(text, path, retired);
    }

    /** What fits, the best first; retired items last. */
    List<MatterItem> found() {
        List<MatterItem> inUse =
                catalogue.search(text.getValue(), path.getValue(), Integer.MAX_VALUE);
        return retired.getValue() ? Stream.concat(inUse.stream(), outOfUse()).toList() : inUse;
    }

    private Stream<MatterItem> outOfUse() {
        String words = plain(text.getValue());
        return catalogue.all().stream()
                .filter(item -> !item.active())
                .filter(item -> path.isEmpty() || item.path() == path.getValue())
                .filter(
                        item ->
                                plain(item.code()).contains(words)
                                        || plain(item.name()).contains(words)
                                        || plain(item.pinyin()).contains(words));
    }

    private static String plain(String words) {
        return words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
    }
}
