package org.gridcase.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.gridcase.shared.text.Locales;

/**
 * The language of a person's pages: Chinese unless they chose English, remembered in a cookie of
 * the browser so that it already holds on the login page.
 */
final class SpokenLanguage {
    private static final String COOKIE = "gridcase-language";
    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    private SpokenLanguage() {}

    /** What the cookie says, Chinese without one; whatever the browser itself prefers. */
    static Locale of(VaadinRequest request) {
        Cookie[] cookies = request == null ? null : request.getCookies();
        if (cookies == null) {
            return Locales.CHINESE;
        }
        return Arrays.stream(cookies)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .findFirst()
                .map(cookie -> Locales.nearest(Locale.forLanguageTag(cookie.getValue())))
                .orElse(Locales.CHINESE);
    }

    /** Speaks the language from now on and shows the present page again in it. */
    static void choose(UI ui, Locale locale) {
        remember(locale);
        VaadinSession.getCurrent().setLocale(locale);
        // the URL holds what is shown, so the same page comes back
        ui.getPage().reload();
    }

    private static void remember(Locale locale) {
        Cookie cookie = new Cookie(COOKIE, locale.toLanguageTag());
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse.getCurrent().addCookie(cookie);
    }
}
