package org.gridcase.shared.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gridcase.shared.text.Locales;

/**
 * The language that was chosen in this browser, kept in a cookie so that it already holds on the
 * login page. What the browser itself prefers does not count: Chinese unless somebody chose.
 */
public final class SpokenLanguage {
    private static final String COOKIE = "gridcase-language";
    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    private SpokenLanguage() {}

    /** What was chosen, empty when nobody has yet. */
    public static Optional<Locale> chosen(VaadinRequest request) {
        Cookie[] cookies = request == null ? null : request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> COOKIE.equals(cookie.getName()))
                        .findFirst()
                        .map(cookie -> Locales.nearest(Locale.forLanguageTag(cookie.getValue())));
    }

    /** What was chosen, else Chinese. */
    public static Locale of(VaadinRequest request) {
        return chosen(request).orElse(Locales.CHINESE);
    }

    static void remember(Locale locale) {
        Cookie cookie = new Cookie(COOKIE, locale.toLanguageTag());
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(VaadinRequest.getCurrent().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse.getCurrent().addCookie(cookie);
    }
}
