package org.gridcase.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A refusal or failure as programs get it, {@code application/problem+json}.
 *
 * @param type what kind of problem, see {@link ProblemType#urn()}
 * @param title the kind in words, in the caller's language
 * @param detail what happened this time, in the caller's language
 * @param code the reason for programs, finer than the type, e.g. {@code casework.error.ended}
 * @param errors what is wrong with single fields, null when no field is at fault
 * @param instance to name to the administrator, who finds it in the log; only for failures of ours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<FieldProblem> errors,
        String instance) {

    /**
     * What is wrong with one field.
     *
     * @param field name of the field, with dots for what lies within another
     */
    public record FieldProblem(String field, String message, String code) {}

    public Problem instance(String urn) {
        return new Problem(type, title, status, detail, code, errors, urn);
    }
}
