package org.gridcase.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gridcase.shared.problem.ProblemType;
import org.gridcase.shared.problem.Problems;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * Addresses with line breaks and the like do not get as far as the doors. Programs are told so like
 * anything else, in their language.
 */
@Component
class RefusedAddress implements RequestRejectedHandler {
    private final RequestRejectedHandler plain = new HttpStatusRequestRejectedHandler();
    private final Problems problems;

    RefusedAddress(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            RequestRejectedException refused)
            throws IOException, ServletException {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            plain.handle(request, response, refused);
            return;
        }
        problems.send(
                request,
                response,
                problems.of(
                        problems.language(request),
                        ProblemType.BAD_REQUEST,
                        "identity.error.address"));
    }
}
