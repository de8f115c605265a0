package org.kapok.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes {@code ?lang=fr} and {@code ?theme=dark} off any page's address, keeps the choice in a cookie and shows the same
 * page again. Runs before sign-in, so that the sign-in page can be read too; works without JavaScript.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ChoicesFilter extends OncePerRequestFilter {

    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> language =
                chosen(request, "lang").filter(value -> Choices.language(value).isPresent());
        Optional<String> theme = chosen(request, "theme").filter(Choices::isTheme);
        if (language.isEmpty() && theme.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        language.ifPresent(value -> keep(request, response, Choices.LANGUAGE_COOKIE, value.toLowerCase(Locale.ROOT)));
        theme.ifPresent(value -> keep(request, response, Choices.THEME_COOKIE, value));
        var query = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> query.put(name, List.of(values)));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                HttpHeaders.LOCATION,
                new Address(oneSlash(request.getRequestURI()), query)
                        .without("lang", "theme")
                        .toString());
    }

    /** Two slashes at the beginning would name another server. */
    private static String oneSlash(String path) {
        return "/" + path.replaceFirst("^[/\\\\]+", "");
    }

    private static Optional<String> chosen(HttpServletRequest request, String name) {
        boolean page =
                "GET".equals(request.getMethod()) && !request.getRequestURI().startsWith("/api/");
        return page ? Optional.ofNullable(request.getParameter(name)) : Optional.empty();
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
