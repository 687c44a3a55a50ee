package org.gridcase.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridcase.modelcheck.Finding;
import org.gridcase.modelcheck.ModelRefused;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.problem.Problem;
import org.gridcase.shared.problem.ProblemType;
import org.gridcase.shared.problem.Problems;
import org.gridcase.workflow.CannotChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
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
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
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

    ProblemAnswers(Problems problems) {
        this.problems = problems;
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
            return refused(language, refusal);
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(language, unreadable);
        }
        if (failure instanceof OptimisticLockingFailureException) {
            return problems.of(language, ProblemType.CONFLICT, "api.error.stale");
        }
        if (busy(failure)) {
            LOG.warn("busy", failure);
            return problems.of(language, ProblemType.BUSY, "api.error.busy");
        }
        Problem ofRequest = ofRequest(language, failure);
        if (ofRequest != null) {
            return ofRequest;
        }
        String instance = "urn:gridcase:failure:" + Ids.next();
        LOG.error("failure {}", instance, failure);
        return problems.of(language, ProblemType.INTERNAL, "api.error.internal", instance)
                .instance(instance);
    }

    private Problem refused(Locale language, DomainException refusal) {
        if (refusal instanceof BadRequest bad) {
            return bad.errors().isEmpty()
                    ? problems.of(language, bad.type(), bad.key(), bad.args())
                    : problems.of(language, bad.type(), bad.errors(), bad.key(), bad.args());
        }
        if (refusal instanceof Invalid invalid) {
            return invalid(language, invalid.errors());
        }
        List<FieldError> reasons = reasons(refusal);
        if (!reasons.isEmpty()) {
            return problems.of(
                    language, ProblemType.INVALID, reasons, refusal.key(), refusal.args());
        }
        return switch (refusal.key()) {
            case "shared.error.request" ->
                    problems.of(
                            language, ProblemType.IDEMPOTENCY_KEY_REUSED, "api.error.keyReused");
            // a file named in a body is missing, not what the address names
            case "attachment.error.notFound" ->
                    invalid(language, List.of(new FieldError("files", refusal.key())));
            case "attachment.error.tooLarge" -> told(language, ProblemType.TOO_LARGE, refusal);
            default -> told(language, type(refusal), refusal);
        };
    }

    /** Everything that is wrong with a model, or with where its cases would go on. */
    private static List<FieldError> reasons(DomainException refusal) {
        if (refusal instanceof ModelRefused refused) {
            return refused.findings().stream().map(ProblemAnswers::reason).toList();
        }
        return refusal instanceof CannotChange refused
                ? refused.flaws().stream()
                        .map(flaw -> new FieldError(place(flaw.element()), flaw.key()))
                        .toList()
                : List.of();
    }

    private static FieldError reason(Finding finding) {
        return new FieldError(place(finding.element()), finding.key(), finding.args().toArray());
    }

    private static String place(String element) {
        return element == null ? "" : element;
    }

    private Problem invalid(Locale language, List<FieldError> errors) {
        return problems.of(language, ProblemType.INVALID, errors, "shared.error.invalid");
    }

    private Problem told(Locale language, ProblemType type, DomainException refusal) {
        return problems.of(language, type, refusal.key(), refusal.args());
    }

    private static ProblemType type(DomainException refusal) {
        if (refusal instanceof NotFound) {
            return ProblemType.NOT_FOUND;
        }
        if (refusal instanceof Denied) {
            return ProblemType.FORBIDDEN;
        }
        return refusal instanceof Conflict ? ProblemType.CONFLICT : ProblemType.INVALID;
    }

    private Problem unreadable(Locale language, HttpMessageNotReadableException failure) {
        if (failure.getRootCause() instanceof DomainException refusal) {
            return refused(language, refusal);
        }
        if (failure.getCause() instanceof MismatchedInputException mismatch) {
            FieldError error = new FieldError(field(mismatch), key(mismatch), args(mismatch));
            return problems.of(
                    language, ProblemType.BAD_REQUEST, List.of(error), "api.error.unreadable");
        }
        if (failure.getCause() instanceof JsonProcessingException broken
                && broken.getLocation() != null) {
            return problems.of(
                    language,
                    ProblemType.BAD_REQUEST,
                    "api.error.malformed",
                    broken.getLocation().getLineNr(),
                    broken.getLocation().getColumnNr());
        }
        return problems.of(language, ProblemType.BAD_REQUEST, "api.error.bodyMissing");
    }

    private static String field(JsonMappingException mismatch) {
        return mismatch.getPath().stream()
                .map(
                        at ->
                                at.getFieldName() != null
                                        ? "." + at.getFieldName()
                                        : "[" + at.getIndex() + "]")
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String key(MismatchedInputException mismatch) {
        if (mismatch instanceof UnrecognizedPropertyException) {
            return "api.error.unknownField";
        }
        return kind(mismatch.getTargetType()) ? "api.error.notAmong" : "api.error.wrongType";
    }

    private static List<Object> args(MismatchedInputException mismatch) {
        boolean unknown = mismatch instanceof UnrecognizedPropertyException;
        return !unknown && kind(mismatch.getTargetType())
                ? List.of(Kebab.words(mismatch.getTargetType()))
                : List.of();
    }

    private static boolean kind(Class<?> type) {
        return type != null && type.isEnum();
    }

    /** What Spring finds wrong with a request before a controller hears of it. */
    private Problem ofRequest(Locale language, Exception failure) {
        if (failure instanceof MaxUploadSizeExceededException) {
            return problems.of(language, ProblemType.TOO_LARGE, "api.error.tooLarge");
        }
        if (failure instanceof MissingServletRequestPartException) {
            return problems.of(language, ProblemType.BAD_REQUEST, "api.error.filePart");
        }
        if (failure instanceof MultipartException) {
            return problems.of(language, ProblemType.BAD_REQUEST, "api.error.multipart");
        }
        if (failure instanceof HttpRequestMethodNotSupportedException method) {
            String allowed = method.getHeaders().getFirst(HttpHeaders.ALLOW);
            return problems.of(
                    language,
                    ProblemType.METHOD_NOT_ALLOWED,
                    "api.error.method",
                    String.valueOf(allowed));
        }
        if (failure instanceof HttpMediaTypeException media) {
            return media(language, media);
        }
        List<FieldError> parameters = parameters(failure);
        return parameters.isEmpty()
                ? null
                : problems.of(
                        language, ProblemType.BAD_REQUEST, parameters, "api.error.parameters");
    }

    private Problem media(Locale language, HttpMediaTypeException media) {
        boolean given = media instanceof org.springframework.web.HttpMediaTypeNotSupportedException;
        String types =
                media.getSupportedMediaTypes().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", "));
        return given
                ? problems.of(
                        language, ProblemType.UNSUPPORTED_MEDIA_TYPE, "api.error.mediaType", types)
                : problems.of(language, ProblemType.NOT_ACCEPTABLE, "api.error.accept", types);
    }

    private static List<FieldError> parameters(Exception failure) {
        if (failure instanceof BindException binding) {
            return binding.getFieldErrors().stream()
                    .map(
                            error ->
                                    wrongType(
                                            error.getField(),
                                            error.contains(TypeMismatchException.class)
                                                    ? error.unwrap(TypeMismatchException.class)
                                                            .getRequiredType()
                                                    : null))
                    .toList();
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return List.of(wrongType(mismatch.getName(), mismatch.getRequiredType()));
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return List.of(
                    new FieldError(missing.getParameterName(), "api.error.missingParameter"));
        }
        return failure instanceof ServletRequestBindingException
                ? List.of(new FieldError("", "api.error.parameters"))
                : List.of();
    }

    private static FieldError wrongType(String name, Class<?> type) {
        return kind(type)
                ? new FieldError(name, "api.error.notAmong", Kebab.words(type))
                : new FieldError(name, "api.error.wrongType");
    }

    private static boolean busy(Exception failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                        && !(failure instanceof OptimisticLockingFailureException);
    }
}
