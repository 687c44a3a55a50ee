package org.gridcase.organisation.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;

/** Describes a member of staff anew. */
class PersonDialog extends FormDialog {

    PersonDialog(StaffView person, OrganisationParts parts, Runnable changed) {
        super(person.name(), I18NProvider.translate("organisation.save"));
        PersonFields fields = new PersonFields(errors());
        fields.show(person);
        fields(fields.all());
        onSubmit(
                () -> {
                    Staff.Enrol wanted = fields.value();
                    parts.staff().enrol(wanted, parts.actor());
                    Message.done(getTranslation("organisation.person.saved", wanted.name()));
                    changed.run();
                });
    }
}
