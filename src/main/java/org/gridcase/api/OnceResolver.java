package org.gridcase.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.problem.ProblemType;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Gives each write its {@link Once}, from the header {@code Idempotency-Key}. */
@Component
class OnceResolver implements HandlerMethodArgumentResolver {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final CurrentActor me;
    private final Requests requests;
    private final Transactions transactions;
    private final ObjectMapper json = ApiJson.mapper();

    OnceResolver(CurrentActor me, Requests requests, Transactions transactions) {
        this.me = me;
        this.requests = requests;
        this.transactions = transactions;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Once.class;
    }

    @Override
    public Once resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest web,
            WebDataBinderFactory binders) {
        String key = web.getHeader(HEADER);
        if (key == null || !KEY.matcher(key).matches()) {
            throw new BadRequest(ProblemType.IDEMPOTENCY_KEY_MISSING, "api.error.keyMissing");
        }
        var request = ((ServletWebRequest) web).getRequest();
        Object pattern =
                web.getAttribute(
                        HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE,
                        RequestAttributes.SCOPE_REQUEST);
        return new Once(
                requests,
                transactions,
                json,
                me.get(),
                key,
                request.getMethod() + " " + pattern,
                request.getRequestURI());
    }
}
