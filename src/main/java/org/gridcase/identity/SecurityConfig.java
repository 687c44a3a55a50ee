package org.gridcase.identity;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Two doors: REST for programs, without sessions, and pages for people. What neither lets through
 * by name needs somebody signed in; what that person may see and do, the services decide.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfig {
    // Vaadin starts its client with inline scripts and evaluates what the server sends it
    private static final String PAGES =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
                    + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: %s;"
                    + " font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:;"
                    + " object-src 'none'; base-uri 'self'; form-action 'self';"
                    + " frame-ancestors 'none'";

    private static final String API =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** A patroller photographs and locates; no page needs anything else of the device. */
    private static final String DEVICE =
            "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiDoor(
            HttpSecurity http,
            SignInCheck signIn,
            AccessTokens tokens,
            RefusedRequest refused,
            Clock clock)
            throws Exception {
        TokenFilter byToken = new TokenFilter(tokens, signIn, refused, clock);
        return http.securityMatcher("/api/**")
                .authenticationProvider(signIn)
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/api/v1/**")
                                        .authenticated()
                                        .anyRequest()
                                        .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(refused))
                .addFilterBefore(byToken, BasicAuthenticationFilter.class)
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie signs a program in, so nobody can ride on one
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(csp -> csp.policyDirectives(API))
                                        .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /**
     * @param images further places pictures may come from, such as the server of a map's tiles
     * @param longest after which a session ends even in use
     */
    @Bean
    @Order(2)
    SecurityFilterChain pagesDoor(
            HttpSecurity http,
            SignInCheck signIn,
            AccountRepository accounts,
            CurrentAccount current,
            Clock clock,
            @Value("${gridcase.security.image-sources:}") String images,
            @Value("${gridcase.security.longest-session:12h}") Duration longest)
            throws Exception {
        return http.authenticationProvider(signIn)
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(
                                                "/public",
                                                "/public/**",
                                                // the address itself is the key
                                                "/calendar/*.ics",
                                                "/actuator/health",
                                                "/actuator/health/**",
                                                "/icons/**",
                                                "/images/**")
                                        .permitAll()
                                        .requestMatchers("/actuator/**")
                                        .denyAll())
                .addFilterBefore(
                        new SessionCheck(accounts, current, longest, clock),
                        AnonymousAuthenticationFilter.class)
                .sessionManagement(s -> s.sessionFixation(f -> f.changeSessionId()))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                csp ->
                                                        csp.policyDirectives(
                                                                PAGES.formatted(images.strip())))
                                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                                        .permissionsPolicyHeader(p -> p.policy(DEVICE)))
                .with(vaadin(), pages -> pages.loginView("/login", "/login"))
                .build();
    }
}
