package org.kapok.access.web;

import java.security.SecureRandom;
import java.util.List;
import org.kapok.access.secrets.Throttle;
import org.kapok.access.signin.Sessions;
import org.kapok.access.signin.Tokens;
import org.kapok.ui.BrowserSecret;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Builds the door: who knocks, form tokens, headers, and nothing open that does not say so. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            OpenAddresses open,
            FormRule formRule,
            Sessions sessions,
            Tokens tokens,
            Throttle throttle,
            SecureRandom random) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new DoorFilter(sessions, tokens, throttle), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens(random))
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(formRule))
                .headers(SecureHeaders::write)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(new Doorbell()).accessDeniedHandler(new Turnstile()))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((who, context) -> new AuthorizationDecision(open.isOpen(context.getRequest())
                                || Passage.of(context.getRequest())
                                        .flatMap(Passage::account)
                                        .isPresent())))
                .build();
    }

    /** The cookie of the forms before sign-in stays after it; a session that never saw it has its own. */
    @Bean
    BrowserSecret browserSecret() {
        return request -> SessionCookie.form(request).or(() -> SessionCookie.session(request));
    }

    /** Keeps Spring Boot from inventing a user with a password in the log. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("accounts sign in through the sign-in page");
        };
    }

    @Bean
    WebMvcConfigurer gateBeforeEveryAddress(Gate gate, ViewerArguments arguments) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(arguments);
            }
        };
    }
}
