package org.gridcase.inbox.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.form.Option;

/**
 * Asks departments to do a matter (交部门): those chosen, side by side, or with none chosen whichever
 * competent department takes it (domain.md section 4).
 */
class DepartmentsDialog extends ReasonDialog {

    /** What is done with the choice; the data are as the report's. */
    interface Asking {
        void with(String requestId, String reason, Map<String, Object> data);
    }

    private final CheckboxGroup<Option> departments;
    private final Select<Option> lead;

    /**
     * @param offered departments of the place, competent ones first
     * @param competent those competent for the matter, which are marked
     */
    DepartmentsDialog(Wording words, List<Option> offered, List<Option> competent, Asking asking) {
        this(words, offered, new CheckboxGroup<>(), new Select<>(), asking);
        departments.setItemHelperGenerator(
                option ->
                        competent.contains(option)
                                ? getTranslation("inbox.departments.competent")
                                : null);
    }

    private DepartmentsDialog(
            Wording words,
            List<Option> offered,
            CheckboxGroup<Option> departments,
            Select<Option> lead,
            Asking asking) {
        super(
                words,
                (requestId, reason) ->
                        asking.with(requestId, reason, data(offered, departments, lead)));
        this.departments = departments;
        this.lead = lead;
        lead.setLabel(getTranslation("inbox.departments.lead"));
        lead.setHelperText(getTranslation("inbox.departments.leadHint"));
        lead.setItemLabelGenerator(this::name);
        lead.setEmptySelectionAllowed(true);
        lead.setEmptySelectionCaption(getTranslation("inbox.departments.noLead"));
        lead.setWidthFull();
        field("lead", lead);
        departments.setLabel(getTranslation("inbox.departments.choose"));
        departments.setHelperText(getTranslation("inbox.departments.noneChosen"));
        departments.setItems(offered);
        departments.setItemLabelGenerator(this::name);
        departments.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        // the reason below stays in sight, however many departments there are
        departments.setMaxHeight("min(40vh, 18rem)");
        departments.getStyle().set("overflow-y", "auto");
        departments.addValueChangeListener(change -> offerLead(change.getValue()));
        field("departments", departments);
        offerLead(Set.of());
    }

    /** Only among several does one lead. */
    private void offerLead(Set<Option> chosen) {
        Option before = lead.getValue();
        lead.setVisible(chosen.size() > 1);
        lead.setItems(departments.getListDataView().getItems().filter(chosen::contains).toList());
        lead.setValue(before != null && chosen.contains(before) ? before : null);
    }

    private String name(Option department) {
        return department == null
                ? getTranslation("inbox.departments.noLead")
                : department.label().in(getLocale());
    }

    private static Map<String, Object> data(
            List<Option> offered, CheckboxGroup<Option> departments, Select<Option> lead) {
        Map<String, Object> data = new HashMap<>();
        data.put(
                "departments",
                new ArrayList<>(
                        offered.stream()
                                .filter(departments.getValue()::contains)
                                .map(Option::value)
                                .toList()));
        if (lead.getValue() != null) {
            data.put("lead", lead.getValue().value());
        }
        return data;
    }
}
