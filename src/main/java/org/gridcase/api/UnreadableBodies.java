package org.gridcase.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.problem.Problem;
import org.gridcase.shared.problem.ProblemType;
import org.gridcase.shared.problem.Problems;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Bodies that are no JSON or have fields that do not fit, as problems that name the place. */
@Component
class UnreadableBodies {

    private final Problems problems;
    private final Refusals refusals;

    UnreadableBodies(Problems problems, Refusals refusals) {
        this.problems = problems;
        this.refusals = refusals;
    }

    Problem of(Locale language, HttpMessageNotReadableException failure) {
        if (failure.getRootCause() instanceof DomainException refusal) {
            return refusals.of(language, refusal);
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
        return Kebab.isKind(mismatch.getTargetType())
                ? "api.error.notAmong"
                : "api.error.wrongType";
    }

    private static List<Object> args(MismatchedInputException mismatch) {
        boolean unknown = mismatch instanceof UnrecognizedPropertyException;
        return !unknown && Kebab.isKind(mismatch.getTargetType())
                ? List.of(Kebab.words(mismatch.getTargetType()))
                : List.of();
    }
}
