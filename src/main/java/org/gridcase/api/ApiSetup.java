package org.gridcase.api;

import java.util.List;
import java.util.Map;
import org.gridcase.shared.problem.ProblemType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** How requests under {@code /api/} are read and answered. */
@Configuration(proxyBeanMethods = false)
class ApiSetup implements WebMvcConfigurer {
    static final String ROOT = "/api/";
    static final String V1 = "/api/v1";

    private final OnceResolver once;

    ApiSetup(OnceResolver once) {
        this.once = once;
    }

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.add(0, new ApiJson());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(once);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new Kebab.InParameters());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).addPathPatterns(V1 + "/**");
    }

    /** Behind all controllers and in front of the pages, which would answer a program with HTML. */
    @Bean
    HandlerMapping nothingElseUnderApi() {
        HttpRequestHandler nothing =
                (request, response) -> {
                    throw new BadRequest(
                            ProblemType.NOT_FOUND,
                            "api.error.nothingHere",
                            request.getRequestURI());
                };
        return new SimpleUrlHandlerMapping(Map.of(ROOT + "**", nothing), 10);
    }
}
