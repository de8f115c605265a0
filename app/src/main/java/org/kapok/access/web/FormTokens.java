package org.kapok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapok.access.secrets.Digest;
import org.kapok.access.signin.Visit;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The token by which a form proves that it came from here. It follows from the session's secret, so that it needs no
 * place of its own and changes with the session; before sign-in it follows from a cookie that only our forms use.
 */
final class FormTokens implements CsrfTokenRepository {

    private final SecureRandom random;

    FormTokens(SecureRandom random) {
        this.random = random;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return session(request).map(FormTokens::token).orElseGet(() -> {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            request.setAttribute(FormTokens.class.getName(), value);
            return token(value);
        });
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(FormTokens.class.getName()) instanceof String value) {
            SessionCookie.giveForm(request, response, value);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return session(request)
                .or(() -> SessionCookie.form(request))
                .map(FormTokens::token)
                .orElse(null);
    }

    private static Optional<String> session(HttpServletRequest request) {
        return Passage.of(request).flatMap(Passage::visit).map(Visit::secret);
    }

    private static CsrfToken token(String secret) {
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(Digest.sha256("form:" + secret));
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
    }
}
