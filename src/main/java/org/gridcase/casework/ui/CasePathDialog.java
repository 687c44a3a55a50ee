package org.gridcase.casework.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import org.gridcase.casework.CaseView;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.catalogue.MatterItem;

/** The matter turned out to be of another kind: another item, another path, or both. */
class CasePathDialog extends CaseDialog {

    private static final int MOST = 30;

    private final ComboBox<MatterItem> item = new ComboBox<>();
    private final RadioButtonGroup<HandlingPath> path = new RadioButtonGroup<>();
    private final TextArea reason;
    private final Paragraph consequence = new Paragraph();

    CasePathDialog(CaseOnPage page) {
        super(page, "casework.changePath");
        field("item", item());
        field("path", path());
        reason = words("reason", "casework.changePath.reason", CaseDialog.MAX_WORDS);
        add(consequence);
        saysWhatFollows();
    }

    private ComboBox<MatterItem> item() {
        CaseView theCase = page().theCase();
        item.setLabel(getTranslation("casework.changePath.item"));
        item.setHelperText(getTranslation("casework.changePath.itemHelp"));
        item.setWidthFull();
        item.setItems(
                query ->
                        page()
                                .parts()
                                .catalogue()
                                .search(query.getFilter().orElse(""), null, MOST)
                                .stream()
                                .skip(query.getOffset())
                                .limit(query.getLimit()));
        item.setItemLabelGenerator(
                one ->
                        getTranslation(
                                "casework.changePath.choice",
                                one.name(getLocale()),
                                one.category(getLocale())));
        page().parts().catalogue().find(theCase.item()).ifPresent(item::setValue);
        item.addValueChangeListener(
                change -> {
                    // an item brings its own path, unless the case keeps its item
                    if (change.getValue() != null) {
                        path.setValue(
                                change.getValue().code().equals(theCase.item())
                                        ? theCase.path()
                                        : change.getValue().path());
                    }
                    saysWhatFollows();
                });
        return item;
    }

    private RadioButtonGroup<HandlingPath> path() {
        path.setLabel(getTranslation("casework.changePath.path"));
        path.setItems(HandlingPath.values());
        path.setItemLabelGenerator(one -> getTranslation("casework.pathWords." + one.code()));
        path.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        path.setValue(page().theCase().path());
        path.addValueChangeListener(change -> saysWhatFollows());
        return path;
    }

    private void saysWhatFollows() {
        boolean restart = path.getValue() != null && path.getValue() != page().theCase().path();
        consequence.setText(
                getTranslation(
                        restart ? "casework.changePath.restart" : "casework.changePath.goesOn"));
    }

    @Override
    void act(String requestId) {
        page().parts()
                .cases()
                .changePath(
                        page().actor(),
                        page().number(),
                        item.getValue() == null ? null : item.getValue().code(),
                        path.getValue(),
                        reason.getValue(),
                        requestId);
    }
}
