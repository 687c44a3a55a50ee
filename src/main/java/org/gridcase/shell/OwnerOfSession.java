package org.gridcase.shell;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.util.Optional;
import org.gridcase.identity.PageOwner;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Finds the owner of a page in its own session, whichever thread draws it. A page whose session
 * knows nobody, or has ended, is nobody's: never of the one whose request happens to draw it.
 */
@Component
class OwnerOfSession implements PageOwner {
    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken(
                    "page", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    @Override
    public Optional<Authentication> find() {
        VaadinSession page = VaadinSession.getCurrent();
        return page == null
                ? Optional.empty()
                : Optional.of(owner(page.getSession()).orElse(NOBODY));
    }

    private static Optional<Authentication> owner(WrappedSession session) {
        if (session == null) {
            return Optional.empty();
        }
        try {
            Object kept =
                    session.getAttribute(
                            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            return kept instanceof SecurityContext context
                    ? Optional.ofNullable(context.getAuthentication())
                    : Optional.empty();
        } catch (IllegalStateException ended) {
            return Optional.empty();
        }
    }
}
