package org.gridcase.casework.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.gridcase.casework.CaseState;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.shared.ui.DateFields;
import org.gridcase.shared.ui.SearchField;

/** What the ledger is narrowed to; every change goes into the address of the page. */
class LedgerFilterBar extends Div {
    private final transient Catalogue catalogue;
    private final transient Consumer<LedgerQuery> go;
    private final SearchField text = new SearchField();
    private final Select<HandlingPath> path = new Select<>();
    private final Select<CaseState> state = new Select<>();
    private final ComboBox<MatterItem> item = new ComboBox<>();
    private final DatePicker from;
    private final DatePicker until;
    private final Checkbox open = new Checkbox();
    private final Checkbox late = new Checkbox();
    private final Button clear = new Button();
    private transient LedgerQuery query;

    LedgerFilterBar(Catalogue catalogue, Consumer<LedgerQuery> go) {
        this.catalogue = catalogue;
        this.go = go;
        from = DateFields.date(getTranslation("casework.ledger.from"));
        until = DateFields.date(getTranslation("casework.ledger.until"));
        addClassNames("gc-filters", "gc-ledger-filters");
        describe();
        Div ticks = new Div(open, late);
        ticks.addClassName("gc-ledger-ticks");
        add(text, more(), item, path, state, from, until, ticks, clear);
        for (HasValue<?, ?> field : List.of(text, path, state, item, from, until, open, late)) {
            field.addValueChangeListener(change -> changed(change.isFromClient()));
        }
    }

    private void describe() {
        text.setLabel(getTranslation("casework.ledger.text"));
        text.setPlaceholder(getTranslation("casework.ledger.textHint"));
        text.addClassName("gc-ledger-search");
        path.setLabel(getTranslation("casework.ledger.path"));
        path.setItems(HandlingPath.values());
        path.setItemLabelGenerator(one -> one == null ? all() : getTranslation(one.key()));
        path.setEmptySelectionAllowed(true);
        path.setEmptySelectionCaption(all());
        state.setLabel(getTranslation("casework.ledger.state"));
        state.setItems(CaseState.values());
        state.setItemLabelGenerator(one -> one == null ? all() : getTranslation(one.key()));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(all());
        item.setLabel(getTranslation("casework.ledger.item"));
        item.setPlaceholder(all());
        item.setClearButtonVisible(true);
        item.setItemLabelGenerator(one -> one.name(getLocale()));
        item.setItems(
                asked ->
                        catalogue
                                .search(
                                        asked.getFilter().orElse(""),
                                        null,
                                        asked.getOffset() + asked.getLimit())
                                .stream()
                                .skip(asked.getOffset()));
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        open.setLabel(getTranslation("casework.ledger.openOnly"));
        late.setLabel(getTranslation("casework.ledger.lateOnly"));
        clear.setText(getTranslation("casework.ledger.clear"));
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        clear.addClickListener(click -> go.accept(query.wide()));
    }

    /** On telephones the filters are folded behind this button. */
    private Button more() {
        Button more =
                new Button(getTranslation("casework.ledger.more"), VaadinIcon.FILTER.create());
        more.addClassName("gc-filters-more");
        more.addClickListener(
                click -> {
                    boolean shown = !getElement().hasAttribute("open");
                    getElement().setAttribute("open", shown);
                    more.getElement().setAttribute("aria-expanded", String.valueOf(shown));
                });
        return more;
    }

    private String all() {
        return getTranslation("casework.ledger.all");
    }

    /** Shows what the address says. */
    void show(LedgerQuery shown) {
        query = shown;
        text.show(shown.text());
        path.setValue(shown.path());
        state.setValue(shown.state());
        item.setValue(catalogue.find(shown.item()).orElse(null));
        from.setValue(shown.from());
        until.setValue(shown.until());
        open.setValue(shown.open());
        late.setValue(shown.late());
        clear.setVisible(shown.narrowed());
    }

    private void changed(boolean byPerson) {
        if (byPerson) {
            go.accept(
                    new LedgerQuery(
                            query.unit(),
                            path.getValue(),
                            state.getValue(),
                            item.getValue() == null ? null : item.getValue().code(),
                            text.words(),
                            from.getValue(),
                            until.getValue(),
                            open.getValue(),
                            late.getValue(),
                            query.map()));
        }
    }
}
