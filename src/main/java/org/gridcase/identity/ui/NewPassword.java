package org.gridcase.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.PasswordField;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.ui.FieldErrors;
import org.gridcase.shared.ui.RevealWords;

/** A password written twice, so that a slip of the finger locks nobody out. */
class NewPassword extends Div {
    private final PasswordField wished = field("identity.password.wished");
    private final PasswordField again = field("identity.password.again");

    NewPassword(FieldErrors errors) {
        addClassName("gc-column");
        wished.setHelperText(getTranslation("identity.password.help"));
        errors.at("password", wished).at("again", again);
        add(wished, again);
    }

    static PasswordField field(String key) {
        PasswordField field = new PasswordField();
        field.setLabel(field.getTranslation(key));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setAutocapitalize(Autocapitalize.NONE);
        field.setWidthFull();
        RevealWords.of(field);
        return field;
    }

    /**
     * @throws Invalid when both differ
     */
    String value() {
        if (!wished.getValue().equals(again.getValue())) {
            throw new Invalid("again", "identity.error.passwordAgain");
        }
        return wished.getValue();
    }
}
