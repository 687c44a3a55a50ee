package org.gridcase.inbox.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import java.util.function.Consumer;
import org.gridcase.inbox.InboxFilter;

/** Narrows a box: sort of subject, words, only what is late. */
class InboxFilters extends Div {
    private final TextField words = new TextField();
    private final Select<String> lane = new Select<>();
    private final Checkbox late = new Checkbox();
    private transient InboxFilter shown = InboxFilter.NONE;
    private boolean filling;

    /**
     * @param lanes sorts to choose from, with their i18n keys
     */
    InboxFilters(Map<String, String> lanes, Consumer<InboxFilter> onChange) {
        addClassNames("gc-filters", "gc-inbox-filters");
        words.setPlaceholder(getTranslation("inbox.filter.words"));
        words.setAriaLabel(getTranslation("inbox.filter.words"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addClassName("gc-inbox-search");
        lane.setItems(lanes.keySet());
        lane.setItemLabelGenerator(
                code ->
                        code == null
                                ? getTranslation("inbox.filter.anyLane")
                                : getTranslation(lanes.get(code)));
        lane.setEmptySelectionAllowed(true);
        lane.setEmptySelectionCaption(getTranslation("inbox.filter.anyLane"));
        lane.setPlaceholder(getTranslation("inbox.filter.anyLane"));
        lane.setAriaLabel(getTranslation("inbox.filter.lane"));
        lane.setVisible(!lanes.isEmpty());
        late.setLabel(getTranslation("inbox.filter.late"));
        words.addValueChangeListener(change -> changed(onChange));
        lane.addValueChangeListener(change -> changed(onChange));
        late.addValueChangeListener(change -> changed(onChange));
        add(words, lane, late);
    }

    void show(InboxFilter filter) {
        filling = true;
        shown = filter;
        words.setValue(filter.text() == null ? "" : filter.text());
        lane.setValue(filter.lane());
        late.setValue(filter.overdue());
        filling = false;
    }

    private void changed(Consumer<InboxFilter> onChange) {
        if (!filling) {
            String text = words.getValue().isBlank() ? null : words.getValue().strip();
            shown = new InboxFilter(lane.getValue(), shown.step(), text, late.getValue());
            onChange.accept(shown);
        }
    }
}
