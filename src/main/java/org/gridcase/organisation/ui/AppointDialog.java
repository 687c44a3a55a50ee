package org.gridcase.organisation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.i18n.I18NProvider;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.organisation.UnitView;
import org.gridcase.shared.ui.DateFields;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;

/** Gives a person a post in a unit, from a day on and perhaps until one. */
class AppointDialog extends FormDialog {
    private final transient OrganisationParts parts;
    private final transient Runnable changed;
    private final PersonField person;
    private final ComboBox<UnitView> unit = new ComboBox<>();
    private final PostField post = new PostField();
    private final DatePicker first;
    private final DatePicker last;
    private final Checkbox main = new Checkbox();

    /**
     * @param given the person, null to be chosen here
     * @param place the unit, null to be chosen here
     */
    AppointDialog(StaffView given, UnitView place, OrganisationParts parts, Runnable changed) {
        super(
                I18NProvider.translate("organisation.appoint.title"),
                I18NProvider.translate("organisation.appoint.word"));
        this.parts = parts;
        this.changed = changed;
        person = new PersonField(getTranslation("organisation.appoint.person"), parts);
        first = DateFields.date(getTranslation("organisation.appoint.first"));
        last = DateFields.date(getTranslation("organisation.appoint.last"));
        unit.setLabel(getTranslation("organisation.appoint.unit"));
        unit.setItems(parts.administered());
        unit.setItemLabelGenerator(one -> one.name(getLocale()));
        unit.setRequiredIndicatorVisible(true);
        unit.setManualValidation(true);
        first.setValue(parts.today());
        last.setHelperText(getTranslation("organisation.appoint.lastHelp"));
        main.setLabel(getTranslation("organisation.appoint.main"));
        main.setValue(given == null || given.holdings().isEmpty());
        if (given != null) {
            person.setValue(given);
            person.setReadOnly(true);
        } else {
            person.addValueChangeListener(
                    change ->
                            main.setValue(
                                    change.getValue() == null
                                            || change.getValue().holdings().isEmpty()));
        }
        if (place != null) {
            unit.setValue(place);
            unit.setReadOnly(true);
            post.suggest(place);
        }
        errors().at("staffId", person).at("unit", unit).at("post", post);
        errors().at("firstDay", first).at("lastDay", last);
        fields(person, unit, post, first, last, main);
        onSubmit(this::save);
    }

    private void save() {
        parts.staff()
                .appoint(
                        new Staff.Appoint(
                                person.getValue() == null ? null : person.getValue().id(),
                                post.getValue(),
                                unit.getValue() == null ? null : unit.getValue().code(),
                                main.getValue(),
                                first.getValue(),
                                last.getValue()),
                        parts.actor());
        Message.done(
                getTranslation(
                        "organisation.appoint.done",
                        person.getValue().name(),
                        unit.getValue().name(getLocale()),
                        getTranslation(post.getValue().key())));
        changed.run();
    }
}
