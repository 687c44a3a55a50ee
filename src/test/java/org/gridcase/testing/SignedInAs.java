package org.gridcase.testing;

import java.util.List;
import org.gridcase.identity.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

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

    public static void nobody() {
        SecurityContextHolder.clearContext();
    }
}
