package org.gridcase.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.gridcase.identity.CurrentAccount;
import org.gridcase.identity.DemoAccounts;
import org.gridcase.shared.ui.LanguageSwitch;
import org.gridcase.shared.ui.RevealWords;
import org.springframework.beans.factory.ObjectProvider;

/** Signing in: user name, password, language, and in a demo one account for each role. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient CurrentAccount account;
    private final LoginForm form = new LoginForm();

    LoginView(CurrentAccount account, ObjectProvider<DemoAccounts> demo) {
        this.account = account;
        addClassName("gc-login");

        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        RevealWords.of(form);
        add(heading(), form, new LanguageSwitch());
        demo.ifAvailable(accounts -> add(new DemoList(accounts.all(), getLocale())));
    }

    private Div heading() {
        H1 name = new H1(getTranslation("identity.login.product"));
        Paragraph line = new Paragraph(getTranslation("identity.login.subtitle"));
        Div heading = new Div(new Image("icons/gridcase.svg", ""), name, line);
        heading.addClassName("gc-login-heading");
        return heading;
    }

    private LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle(getTranslation("identity.login.title"));
        words.getForm().setUsername(getTranslation("identity.login.username"));
        words.getForm().setPassword(getTranslation("identity.login.password"));
        words.getForm().setSubmit(getTranslation("identity.login.submit"));
        LoginI18n.ErrorMessage error = new LoginI18n.ErrorMessage();
        error.setTitle(getTranslation("identity.login.refused"));
        error.setMessage(getTranslation("identity.login.refusedNext"));
        error.setUsername(getTranslation("identity.login.usernameMissing"));
        error.setPassword(getTranslation("identity.login.passwordMissing"));
        words.setErrorMessage(error);
        return words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (account.signedIn().isPresent()) {
            event.forwardTo("");
            return;
        }
        boolean refused =
                event.getLocation().getQueryParameters().getParameters().containsKey("error");
        form.setError(refused);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.login.pageTitle");
    }
}
