package org.gridcase.api;

import java.util.List;
import java.util.Locale;
import org.gridcase.modelcheck.Finding;
import org.gridcase.modelcheck.ModelRefused;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.problem.Problem;
import org.gridcase.shared.problem.ProblemType;
import org.gridcase.shared.problem.Problems;
import org.gridcase.workflow.CannotChange;
import org.springframework.stereotype.Component;

/**
 * What the services refuse, as problems: every fault of the input, model or mapping with its place.
 */
@Component
class Refusals {

    private final Problems problems;

    Refusals(Problems problems) {
        this.problems = problems;
    }

    Problem of(Locale language, DomainException refusal) {
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
            return refused.findings().stream().map(Refusals::reason).toList();
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
}
