package org.gridcase.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.gridcase.identity.Accounts;
import org.gridcase.identity.CurrentAccount;
import org.springframework.context.annotation.Scope;

/** The way to another password. */
@SpringComponent
@Scope("prototype")
public class MyPassword extends Button {

    MyPassword(Accounts accounts, CurrentAccount account) {
        setText(getTranslation("identity.password.change"));
        setIcon(VaadinIcon.KEY.create());
        addClickListener(click -> new PasswordDialog(accounts, account).open());
    }
}
