package org.gridcase.identity;

import java.time.Clock;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who is signed in: the owner of the page that is drawn just now, else whoever the security context
 * of this thread names.
 */
@Component
public class CurrentAccount {
    private final SecurityContextHolderStrategy holder =
            SecurityContextHolder.getContextHolderStrategy();
    private final Clock clock;
    private final PageOwner page;

    public CurrentAccount(Clock clock, PageOwner page) {
        this.clock = clock;
        this.page = page;
    }

    /** Staff id of the person signed in; empty for visitors. */
    public Optional<String> staffId() {
        return signedIn().map(SignedIn::staffId);
    }

    /** Goes on with this session after its person chose a password, which ended all others. */
    public void renew() {
        SignedIn person = signedIn().orElseThrow();
        Authentication before = holder.getContext().getAuthentication();
        SecurityContext context = holder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        person.renewed(clock.instant()), null, before.getAuthorities()));
        holder.setContext(context);
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        context,
                        RequestAttributes.SCOPE_SESSION);
    }

    public Optional<SignedIn> signedIn() {
        Authentication authentication =
                page.find().orElseGet(() -> holder.getContext().getAuthentication());
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }
}
