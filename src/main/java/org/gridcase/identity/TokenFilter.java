package org.gridcase.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a request in by {@code Authorization: Bearer} with a personal access token. */
class TokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final SignInCheck signIn;
    private final AuthenticationEntryPoint refuse;
    private final Clock clock;
    private final SecurityContextHolderStrategy holder =
            SecurityContextHolder.getContextHolderStrategy();

    TokenFilter(
            AccessTokens tokens, SignInCheck signIn, AuthenticationEntryPoint refuse, Clock clock) {
        this.tokens = tokens;
        this.signIn = signIn;
        this.refuse = refuse;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> account = tokens.check(header.substring(SCHEME.length()).strip());
        if (account.isEmpty()) {
            refuse.commence(request, response, new BadCredentialsException("token refused"));
            return;
        }
        SecurityContext context = holder.createEmptyContext();
        context.setAuthentication(signIn.signedIn(account.get(), clock.instant()));
        holder.setContext(context);
        chain.doFilter(request, response);
    }
}
