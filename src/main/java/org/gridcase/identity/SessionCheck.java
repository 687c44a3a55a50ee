package org.gridcase.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that outlived a working day, and those whose account was locked or got another
 * password meanwhile; the account is looked at every few seconds, not with every click.
 */
class SessionCheck extends OncePerRequestFilter {
    static final Duration EVERY = Duration.ofSeconds(5);
    private static final String CHECKED = SessionCheck.class.getName();

    private final AccountRepository accounts;
    private final CurrentAccount current;
    private final Duration longest;
    private final Clock clock;
    private final SecurityContextHolderStrategy holder =
            SecurityContextHolder.getContextHolderStrategy();

    SessionCheck(
            AccountRepository accounts, CurrentAccount current, Duration longest, Clock clock) {
        this.accounts = accounts;
        this.current = current;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && current.signedIn().filter(s -> over(s, session)).isPresent()) {
            session.invalidate();
            holder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean over(SignedIn signedIn, HttpSession session) {
        Instant now = clock.instant();
        if (now.isAfter(signedIn.since().plus(longest))) {
            return true;
        }
        Instant checked = (Instant) session.getAttribute(CHECKED);
        if (checked != null && now.isBefore(checked.plus(EVERY))) {
            return false;
        }
        session.setAttribute(CHECKED, now);
        return accounts.findById(signedIn.account())
                .filter(account -> account.welcomes(signedIn.since()))
                .isEmpty();
    }
}
