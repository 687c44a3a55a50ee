package org.gridcase.identity.ui;

import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.i18n.I18NProvider;
import org.gridcase.identity.Accounts;
import org.gridcase.identity.CurrentAccount;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;

/** Changes one's own password; this session goes on, all others end. */
public class PasswordDialog extends FormDialog {
    private final transient Accounts accounts;
    private final transient CurrentAccount account;
    private final PasswordField present = NewPassword.field("identity.password.present");
    private final NewPassword password;

    public PasswordDialog(Accounts accounts, CurrentAccount account) {
        super(
                I18NProvider.translate("identity.password.change"),
                I18NProvider.translate("identity.password.save"));
        this.accounts = accounts;
        this.account = account;
        errors().at("present", present);
        password = new NewPassword(errors());
        fields(present, password);
        onSubmit(this::save);
    }

    private void save() {
        String wished = password.value();
        try {
            accounts.changePassword(account.signedIn().orElseThrow(), present.getValue(), wished);
        } catch (Denied wrong) {
            throw new Invalid("present", wrong.key());
        }
        account.renew();
        Message.done(getTranslation("identity.password.changed"));
    }
}
