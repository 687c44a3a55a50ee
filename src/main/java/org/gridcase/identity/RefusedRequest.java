package org.gridcase.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gridcase.shared.problem.ProblemType;
import org.gridcase.shared.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Tells programs as problem+json (RFC 9457) that they must sign in, or may not. */
@Component
class RefusedRequest implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Problems problems;

    RefusedRequest(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"GridCase\"");
        response.addHeader(
                HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"GridCase\", charset=\"UTF-8\"");
        answer(request, response, ProblemType.UNAUTHENTICATED, "identity.error.unauthenticated");
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        answer(request, response, ProblemType.FORBIDDEN, "identity.error.forbidden");
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, ProblemType type, String key)
            throws IOException {
        problems.send(request, response, problems.of(problems.language(request), type, key));
    }
}
