package org.gridcase.organisation.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.gridcase.organisation.AccountList.Row;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.FormDialog;

/** Opens an account: user name and language here, the first password comes from the system. */
class OpenAccountDialog extends FormDialog {
    private final transient Row person;
    private final transient OrganisationParts parts;
    private final transient Runnable changed;
    private final TextField username = new TextField();
    private final Select<Locale> language = new Select<>();

    OpenAccountDialog(Row person, OrganisationParts parts, Runnable changed) {
        super(
                I18NProvider.translate("accounts.open.title", person.name()),
                I18NProvider.translate("accounts.deed.open"));
        this.person = person;
        this.parts = parts;
        this.changed = changed;
        username.setLabel(getTranslation("accounts.column.username"));
        username.setHelperText(getTranslation("accounts.open.help"));
        username.setRequiredIndicatorVisible(true);
        username.setManualValidation(true);
        username.setAutocapitalize(Autocapitalize.NONE);
        username.setValue(person.staffId().toLowerCase(Locale.ROOT));
        language.setLabel(getTranslation("accounts.open.language"));
        language.setItems(Locales.CHINESE, Locales.ENGLISH);
        language.setItemLabelGenerator(
                one -> getTranslation("accounts.language." + one.getLanguage()));
        language.setValue(Locales.CHINESE);
        errors().at("username", username);
        fields(new Paragraph(getTranslation("accounts.open.explained")), username, language);
        onSubmit(this::save);
    }

    private void save() {
        String password;
        try {
            password =
                    parts.accounts()
                            .open(
                                    username.getValue(),
                                    person.staffId(),
                                    language.getValue(),
                                    parts.actor().by());
        } catch (Conflict taken) {
            throw new Invalid("username", taken.key(), taken.args());
        }
        String name = username.getValue().strip().toLowerCase(Locale.ROOT);
        new FirstPasswordDialog(person.name(), name, password).open();
        changed.run();
    }
}
