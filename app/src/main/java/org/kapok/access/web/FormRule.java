package org.kapok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Which requests must prove that they come from our own pages: all that may change something, and every call of the API
 * that leans on a session's cookie. A token in the header needs no such proof: no browser adds it by itself.
 */
@Component
class FormRule implements RequestMatcher {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final OpenAddresses open;

    FormRule(OpenAddresses open) {
        this.open = open;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        boolean byToken = Passage.of(request).flatMap(Passage::scope).isPresent();
        if (byToken) {
            return false;
        }
        if (!SAFE.contains(request.getMethod())) {
            return true;
        }
        boolean byCookie = Passage.of(request).flatMap(Passage::visit).isPresent();
        return byCookie && request.getRequestURI().startsWith("/api/") && !open.isOpen(request);
    }
}
