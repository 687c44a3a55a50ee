package org.gridcase.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import org.gridcase.shared.text.Locales;

/**
 * Changes to the other language, in whose words it is written, and remembers it in this browser.
 */
class LanguageLink extends Button {
    /** The cookie the whole program asks for the language. */
    static final String COOKIE = "gridcase-language";

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    LanguageLink() {
        Locale other =
                Locales.nearest(getLocale()).equals(Locales.CHINESE)
                        ? Locales.ENGLISH
                        : Locales.CHINESE;
        setText(getTranslation("identity.login.otherLanguage"));
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getElement().setAttribute("lang", other.toLanguageTag());
        addClickListener(click -> choose(other));
    }

    private void choose(Locale locale) {
        Cookie cookie = new Cookie(COOKIE, locale.toLanguageTag());
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse.getCurrent().addCookie(cookie);
        VaadinSession.getCurrent().setLocale(locale);
        getUI().ifPresent(ui -> ui.getPage().reload());
    }
}
