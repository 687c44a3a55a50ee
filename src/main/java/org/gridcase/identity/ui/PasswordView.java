package org.gridcase.identity.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.gridcase.identity.Accounts;
import org.gridcase.identity.CurrentAccount;
import org.gridcase.identity.SignedIn;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.ui.FieldErrors;
import org.gridcase.shared.ui.LanguageSwitch;

/** Whoever signed in with a password from an administrator chooses her own here, and only here. */
@Route(value = PasswordView.PATH, autoLayout = false)
@PermitAll
class PasswordView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "password";

    private final transient Accounts accounts;
    private final transient CurrentAccount account;
    private final FieldErrors errors = new FieldErrors();
    private final NewPassword password = new NewPassword(errors);
    private final Button save = new Button();

    PasswordView(Accounts accounts, CurrentAccount account, AuthenticationContext authentication) {
        this.accounts = accounts;
        this.account = account;
        addClassName("gc-login");
        save.setText(getTranslation("identity.password.save"));
        save.addClickListener(click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickShortcut(Key.ENTER);
        Button leave =
                new Button(
                        getTranslation("identity.password.leave"),
                        click -> authentication.logout());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div card = new Div(errors, password, save, leave);
        card.addClassNames("gc-card", "gc-column", "gc-password");
        add(heading(), card, new LanguageSwitch());
    }

    private Div heading() {
        Div heading =
                new Div(
                        new Image("icons/gridcase.svg", ""),
                        new H1(getTranslation("identity.password.firstTitle")),
                        new Paragraph(getTranslation("identity.password.firstWhy")));
        heading.addClassName("gc-login-heading");
        return heading;
    }

    private void save() {
        errors.clear();
        try {
            SignedIn person = account.signedIn().orElseThrow();
            accounts.chooseFirstPassword(person, password.value());
            account.renew();
            getUI().ifPresent(ui -> ui.navigate(""));
        } catch (Invalid refused) {
            errors.show(refused.errors());
            save.setEnabled(true);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (account.signedIn().filter(SignedIn::mustChange).isEmpty()) {
            event.forwardTo("");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.password.pageTitle");
    }
}
