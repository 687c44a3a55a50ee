package org.gridcase.identity;

import java.util.Optional;
import org.springframework.security.core.Authentication;

/**
 * Who sits in front of the page that is drawn just now. Pages follow what happens elsewhere, and
 * are drawn then by a thread that has nobody signed in, or by the request of whoever did it.
 */
public interface PageOwner {
    /** Empty where no page is drawn; anonymous for pages of visitors and of sessions that ended. */
    Optional<Authentication> find();
}
