package org.gridcase.shell;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.gridcase.shared.ui.Person;
import org.springframework.stereotype.Component;

/** Who sits before the page. */
@Component
class SignedIn {
    private final AuthenticationContext authentication;

    SignedIn(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    Optional<Person> person() {
        return authentication.getPrincipalName().map(name -> new Person(name, null, null, null));
    }

    void leave() {
        authentication.logout();
    }
}
