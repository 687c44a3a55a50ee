package org.gridcase.casework.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.MatterItem;

/**
 * Chooses the matter item: what this person reports most first, then by words, code or pinyin
 * initials, then by category. The value is the item's code.
 */
class ReportItemField extends CustomField<String> {
    private static final int MOST_FOUND = 30;

    private final transient Catalogue catalogue;
    private final transient List<MatterItem> usual;
    private final TextField search = new TextField();
    private final Div choices = new Div();
    private final Div card = new Div();
    private String code;

    ReportItemField(Catalogue catalogue, List<MatterItem> usual) {
        this.catalogue = catalogue;
        this.usual = usual;
        addClassName("gc-item-field");
        setLabel(getTranslation("casework.report.item"));
        setRequiredIndicatorVisible(true);
        search.setPlaceholder(getTranslation("casework.report.itemSearch"));
        search.setAriaLabel(getTranslation("casework.report.itemSearch"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(200);
        search.addValueChangeListener(change -> offer());
        search.addKeyPressListener(Key.ENTER, press -> takeFirst());
        add(search, choices, card);
        show();
    }

    @Override
    protected String generateModelValue() {
        return code;
    }

    @Override
    protected void setPresentationValue(String value) {
        code = catalogue.find(value).filter(MatterItem::active).map(MatterItem::code).orElse(null);
        show();
    }

    @Override
    public void focus() {
        search.focus();
    }

    private void choose(MatterItem item) {
        code = item.code();
        search.clear();
        updateValue();
        show();
    }

    private void another() {
        code = null;
        updateValue();
        show();
        search.focus();
    }

    private void show() {
        card.removeAll();
        boolean chosen = code != null;
        search.setVisible(!chosen);
        choices.setVisible(!chosen);
        if (chosen) {
            card.add(new ReportItemCard(catalogue.item(code), catalogue, this::another));
        } else {
            offer();
        }
    }

    private void offer() {
        choices.removeAll();
        String words = search.getValue().strip();
        if (words.isEmpty()) {
            choices.add(new ReportItemList(usual, catalogue, this::choose));
            return;
        }
        List<MatterItem> found = catalogue.search(words, null, MOST_FOUND);
        if (found.isEmpty()) {
            Span nothing = new Span(getTranslation("casework.report.itemNotFound"));
            nothing.addClassName("gc-muted");
            choices.add(nothing);
        } else {
            choices.add(new ReportItemList(found, this::choose));
        }
    }

    private void takeFirst() {
        String words = search.getValue().strip();
        if (!words.isEmpty()) {
            catalogue.search(words, null, 1).stream().findFirst().ifPresent(this::choose);
        }
    }
}
