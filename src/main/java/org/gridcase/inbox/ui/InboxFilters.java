package org.gridcase.inbox.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import java.util.function.Consumer;
import org.gridcase.inbox.InboxFilter;
import org.gridcase.shared.ui.SearchField;

/** Narrows a box: sort of subject, words, only what is late. */
class InboxFilters extends Div {
    private final SearchField words = new SearchField();
    private final Select<String> lane = new Select<>();
    private final Checkbox late = new Checkbox();
    private transient InboxFilter shown = InboxFilter.NONE;
    private boolean filling;

    /**
     * @param lanes sorts to choose from, with their i18n keys
     */
    InboxFilters(Map<String, String> lanes, Consumer<InboxFilter> onChange) {
        addClassNames("gc-filters", "gc-inbox-filters");
        words.setPlaceholder(getTranslation("inbox.key.search"));
        words.setTooltipText(getTranslation("inbox.filter.words"));
        words.setAriaLabel(getTranslation("inbox.filter.words"));
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
        words.show(filter.text());
        lane.setValue(filter.lane());
        late.setValue(filter.overdue());
        filling = false;
    }

    private void changed(Consumer<InboxFilter> onChange) {
        if (!filling) {
            shown = new InboxFilter(lane.getValue(), shown.step(), words.words(), late.getValue());
            onChange.accept(shown);
        }
    }
}
