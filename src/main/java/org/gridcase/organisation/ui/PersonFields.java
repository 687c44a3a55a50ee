package org.gridcase.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.shared.ui.FieldErrors;

/** Number, name, gender and telephone of a member of staff. */
class PersonFields {
    private final TextField id = text("id");
    private final TextField name = text("name");
    private final Select<String> gender = new Select<>();
    private final TextField phone = text("phone");

    PersonFields(FieldErrors errors) {
        name.setRequiredIndicatorVisible(true);
        id.setRequiredIndicatorVisible(true);
        id.setHelperText(say("organisation.person.idHelp"));
        gender.setLabel(say("organisation.person.gender"));
        gender.setItems("female", "male");
        gender.setEmptySelectionAllowed(true);
        gender.setItemLabelGenerator(
                one -> one == null ? "" : say("organisation.person.gender." + one));
        errors.at("name", name).at("id", id).at("gender", gender).at("phone", phone);
    }

    void show(StaffView person) {
        id.setValue(person.id());
        id.setReadOnly(true);
        name.setValue(person.name());
        gender.setValue(person.gender());
        phone.setValue(person.phone() == null ? "" : person.phone());
    }

    Component[] all() {
        return new Component[] {name, id, gender, phone};
    }

    /** What stands in the fields; nothing in it was checked. */
    Staff.Enrol value() {
        return new Staff.Enrol(
                id.getValue().strip(),
                name.getValue(),
                gender.getValue(),
                phone.getValue().isBlank() ? null : phone.getValue().strip());
    }

    private static TextField text(String field) {
        TextField text = new TextField(say("organisation.person." + field));
        text.setManualValidation(true);
        return text;
    }

    private static String say(String key) {
        return I18NProvider.translate(key);
    }
}
