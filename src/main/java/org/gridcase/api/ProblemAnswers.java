package org.gridcase.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Ids;
import org.gridcase.shared.problem.Problem;
import org.gridcase.shared.problem.ProblemType;
import org.gridcase.shared.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UrlPathHelper;

/**
 * Everything that goes wrong under {@code /api/} becomes a problem that says why in the caller's
 * language, and nothing of our inside.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ProblemAnswers implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private static final UrlPathHelper PATHS = UrlPathHelper.defaultInstance;

    private final Problems problems;
    private final Refusals refusals;
    private final UnreadableBodies bodies;
    private final WrongRequests requests;

    ProblemAnswers(
            Problems problems, Refusals refusals, UnreadableBodies bodies, WrongRequests requests) {
        this.problems = problems;
        this.refusals = refusals;
        this.bodies = bodies;
        this.requests = requests;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            Exception failure) {
        boolean ours = PATHS.getPathWithinApplication(request).startsWith(ApiSetup.ROOT);
        // who may not at all is told by the door, in front of us
        if (!ours || response.isCommitted() || failure instanceof AccessDeniedException) {
            return null;
        }
        try {
            headers(response, failure);
            problems.send(request, response, problem(problems.language(request), failure));
        } catch (IOException gone) {
            LOG.debug("caller is gone", gone);
        }
        return new ModelAndView();
    }

    private static void headers(HttpServletResponse response, Exception failure) {
        if (failure instanceof ErrorResponse refused) {
            refused.getHeaders()
                    .forEach((name, values) -> values.forEach(v -> response.setHeader(name, v)));
        }
        if (busy(failure)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
    }

    private Problem problem(Locale language, Exception failure) {
        if (failure instanceof DomainException refusal) {
            return refusals.of(language, refusal);
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return bodies.of(language, unreadable);
        }
        if (failure instanceof OptimisticLockingFailureException) {
            return problems.of(language, ProblemType.CONFLICT, "api.error.stale");
        }
        if (busy(failure)) {
            LOG.warn("busy", failure);
            return problems.of(language, ProblemType.BUSY, "api.error.busy");
        }
        Problem ofRequest = requests.of(language, failure);
        if (ofRequest != null) {
            return ofRequest;
        }
        String instance = "urn:gridcase:failure:" + Ids.next();
        LOG.error("failure {}", instance, failure);
        return problems.of(language, ProblemType.INTERNAL, "api.error.internal", instance)
                .instance(instance);
    }

    private static boolean busy(Exception failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                        && !(failure instanceof OptimisticLockingFailureException);
    }
}
