package org.gridcase.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.problem.ProblemType;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Refuses parameters that nobody reads or that cannot be decoded, which the server drops: either
 * way a filter would silently answer with everything.
 */
class KnownParameters implements HandlerInterceptor {
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null && handler instanceof HandlerMethod method) {
            refuseBrokenEscapes(request.getQueryString());
            Set<String> known = known(method);
            List<FieldError> unknown =
                    UriComponentsBuilder.newInstance()
                            .query(request.getQueryString())
                            .build()
                            .getQueryParams()
                            .keySet()
                            .stream()
                            .filter(name -> !known.contains(name))
                            .map(name -> new FieldError(name, "api.error.unknownParameter"))
                            .toList();
            if (!unknown.isEmpty()) {
                throw new BadRequest(unknown, "api.error.parameters");
            }
        }
        return true;
    }

    private static void refuseBrokenEscapes(String query) {
        try {
            UriUtils.decode(query, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(ProblemType.BAD_REQUEST, "api.error.escape");
        }
    }

    private static Set<String> known(HandlerMethod method) {
        Set<String> names = new HashSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                names.add(parameter.getParameter().getName());
            } else if (parameter.getParameterType().isRecord()) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .forEach(component -> names.add(component.getName()));
            }
        }
        return names;
    }
}
