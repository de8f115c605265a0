package org.kapok.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries one sentence to the next page in a cookie of one minute, so that it arrives whichever node answers. It is
 * sealed with what only this browser and this server know: nobody else puts words into our mouth.
 */
final class NoticeCookie {

    private static final String NAME = "kapok-said";
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 3_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BrowserSecret secret;

    NoticeCookie(BrowserSecret secret) {
        this.secret = secret;
    }

    private record Said(String path, Notice.Kind kind, String key, List<Object> arguments) {}

    /** Says it on the page at {@code path}, and on no other. */
    void send(HttpServletRequest request, HttpServletResponse response, String path, Notice notice) {
        String target = path.replaceFirst("[?#].*", "");
        byte[] said = JSON.writeValueAsBytes(new Said(target, notice.kind(), notice.key(), notice.arguments()));
        String value = encoded(said) + "." + encoded(seal(request, said));
        if (value.length() <= MOST) {
            give(request, response, target, value, KEPT);
        }
    }

    /** What the page before wants said here. */
    Optional<Notice> read(HttpServletRequest request) {
        return cookies(request)
                .flatMap(value -> opened(request, value).stream())
                .filter(said -> said.path().equals(request.getRequestURI()))
                .findFirst()
                .map(said -> new Notice(said.kind(), said.key(), said.arguments()));
    }

    /** It was said. */
    void forget(HttpServletRequest request, HttpServletResponse response) {
        if (read(request).isPresent()) {
            give(request, response, request.getRequestURI(), "", Duration.ZERO);
        }
    }

    private Optional<Said> opened(HttpServletRequest request, String value) {
        String[] parts = value.split("\\.", 2);
        try {
            byte[] said = Base64.getUrlDecoder().decode(parts[0]);
            byte[] seal = Base64.getUrlDecoder().decode(parts.length < 2 ? "" : parts[1]);
            return MessageDigest.isEqual(seal, seal(request, said))
                    ? Optional.of(JSON.readValue(said, Said.class))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException _) {
            return Optional.empty();
        }
    }

    private byte[] seal(HttpServletRequest request, byte[] said) {
        String key = "notice:" + secret.of(request).orElse("");
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(said);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Stream<String> cookies(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Stream.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue);
    }

    private static void give(
            HttpServletRequest request, HttpServletResponse response, String path, String value, Duration kept) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path(path)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(kept)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
