package org.kapok.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.kapok.shared.AccountId;
import org.kapok.shared.Language;
import org.kapok.shared.OperationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The pages of {@code ui} alone on a real port: no database, an invented operation, everything open. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = UiTest.App.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"kapok.gallery=true", "spring.main.allow-bean-definition-overriding=false"})
@interface UiTest {

    /** The app of these tests; not a component, so that the real app's scan does not find it. */
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration"
            })
    @ComponentScan("org.kapok.ui")
    class App {

        static final OperationId OPERATION = new OperationId(new UUID(0, 1));
        static final Instant NOW = Instant.parse("2026-11-21T13:20:00Z");

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .headers(headers ->
                            headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.DIRECTIVES)))
                    .build();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        LayoutContexts contexts() {
            var viewer = new Viewer(OPERATION, new AccountId(new UUID(0, 2)), Role.CELL, Optional.empty());
            return request -> {
                if (request.getRequestURI().startsWith("/anonymous")) {
                    return LayoutContext.anonymous();
                }
                var marking = "exercise".equals(request.getParameter("marking"))
                        ? OperationLabel.Marking.EXERCISE
                        : OperationLabel.Marking.DEMO;
                return new LayoutContext(
                        Optional.of(new LayoutContext.Person(
                                viewer, "A. Officer", "CMCoord cell, Bangui", Optional.empty())),
                        Optional.of(new OperationLabel(
                                "CF",
                                Map.of(Language.EN, "CAR operation", Language.FR, "Opération RCA"),
                                ZoneId.of("Africa/Bangui"),
                                "Bangui",
                                marking,
                                NOW,
                                Optional.empty())),
                        List.of(new LayoutContext.OperationLink("Mali", "/o/ML")));
            };
        }

        @Bean
        NavigationEntry desk() {
            return NavigationEntry.of("ui.gallery.title", "", 0, Set.of(Role.CELL));
        }

        @Bean
        NavigationEntry lists() {
            return new NavigationEntry(
                    "ui.map.places", "notifications", Set.of(Role.CELL), 10, _ -> OptionalInt.of(12));
        }

        @Bean
        NavigationEntry hidden() {
            return NavigationEntry.of("ui.layout.lock", "administration", 900, Set.of(Role.ADMINISTRATOR));
        }
    }
}
