package org.gridcase.testing;

import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import org.gridcase.identity.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Signs a member of staff in for the thread of a test. */
public final class SignedInAs {
    private SignedInAs() {}

    public static void staff(String staffId) {
        person(authentication(staffId));
    }

    /** As somebody who signed in in a way of her own. */
    public static void person(Authentication person) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
    }

    /** For requests that carry their own person, such as those of a mocked browser. */
    public static Authentication authentication(String staffId) {
        return authentication(new SignedIn(0, staffId, staffId, staffId, TestClock.START));
    }

    public static Authentication authentication(SignedIn person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }

    /**
     * Gives the page that is open to whoever is signed in for the thread, as signing in leaves it
     * in the session of a browser: to nobody when nobody is.
     */
    public static <T> T owning(T page) {
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        SecurityContextHolder.getContext());
        return page;
    }

    public static void nobody() {
        SecurityContextHolder.clearContext();
    }
}
