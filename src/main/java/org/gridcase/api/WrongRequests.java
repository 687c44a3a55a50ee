package org.gridcase.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.problem.Problem;
import org.gridcase.shared.problem.ProblemType;
import org.gridcase.shared.problem.Problems;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What Spring finds wrong with a request before a controller hears of it, as problems. */
@Component
class WrongRequests {

    private final Problems problems;

    WrongRequests(Problems problems) {
        this.problems = problems;
    }

    /** Null for what has nothing to do with the request. */
    @Nullable
    Problem of(Locale language, Exception failure) {
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
        boolean given = media instanceof HttpMediaTypeNotSupportedException;
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
        return Kebab.isKind(type)
                ? new FieldError(name, "api.error.notAmong", Kebab.words(type))
                : new FieldError(name, "api.error.wrongType");
    }
}
