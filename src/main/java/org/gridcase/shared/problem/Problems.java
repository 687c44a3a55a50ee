package org.gridcase.shared.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.problem.Problem.FieldProblem;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Words problems in the caller's language and sends them. */
@Component
public class Problems {
    private final Texts texts;
    private final ObjectMapper json;

    Problems(Texts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** A problem told by one text, whose key becomes the code. */
    public Problem of(Locale language, ProblemType type, String key, Object... args) {
        return problem(language, type, texts.text(language, key, args), key, null);
    }

    /** A problem with fields, each told by its own text. */
    public Problem of(
            Locale language,
            ProblemType type,
            List<FieldError> errors,
            String key,
            Object... args) {
        List<FieldProblem> fields =
                errors.stream()
                        .map(
                                error ->
                                        new FieldProblem(
                                                error.field(),
                                                texts.text(language, error),
                                                error.key()))
                        .toList();
        return problem(language, type, texts.text(language, key, args), key, fields);
    }

    /** The language of a request's answer. */
    public Locale language(HttpServletRequest request) {
        return Locales.asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Sends the problem; headers set before stay. */
    public void send(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language(request).toLanguageTag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        json.writeValue(response.getOutputStream(), problem);
    }

    private Problem problem(
            Locale language,
            ProblemType type,
            String detail,
            String code,
            List<FieldProblem> fields) {
        String title = texts.text(language, type.key());
        return new Problem(type.urn(), title, type.status(), detail, code, fields, null);
    }
}
