package org.kapok.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The two cookies of the door: the session's, and the one that proves the sign-in form is ours. */
final class SessionCookie {

    private static final String SESSION = "kapok-session";
    private static final String FORM = "kapok-form";

    private SessionCookie() {}

    static Optional<String> session(HttpServletRequest request) {
        return read(request, name(request, SESSION));
    }

    static Optional<String> form(HttpServletRequest request) {
        return read(request, name(request, FORM));
    }

    /** Lax, so that a link in a mail opens the page for somebody who is signed in; forms carry a token besides. */
    static void giveSession(HttpServletRequest request, HttpServletResponse response, String secret) {
        write(request, response, SESSION, secret, "Lax");
    }

    static void giveForm(HttpServletRequest request, HttpServletResponse response, String value) {
        write(request, response, FORM, value, "Strict");
    }

    static void takeSession(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(request, SESSION, "", "Lax")
                        .maxAge(Duration.ZERO)
                        .build()
                        .toString());
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, String name, String value, String sameSite) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(request, name, value, sameSite).build().toString());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(
            HttpServletRequest request, String name, String value, String sameSite) {
        return ResponseCookie.from(name(request, name), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(sameSite);
    }

    /** Over https the name itself binds the cookie to this host. */
    private static String name(HttpServletRequest request, String name) {
        return request.isSecure() ? "__Host-" + name : name;
    }

    private static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isBlank())
                        .findFirst();
    }
}
