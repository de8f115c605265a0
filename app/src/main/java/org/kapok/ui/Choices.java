package org.kapok.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kapok.shared.Language;

/**
 * What a person chose in this browser, kept in cookies that no script needs to read.
 *
 * @param language the language chosen in the top bar, if any
 * @param theme {@code light}, {@code dark} or {@code auto}
 */
record Choices(Optional<Language> language, String theme) {

    static final String LANGUAGE_COOKIE = "kapok-language";
    static final String THEME_COOKIE = "kapok-theme";
    private static final Set<String> THEMES = Set.of("light", "dark", "auto");

    static Choices of(HttpServletRequest request) {
        return new Choices(
                cookie(request, LANGUAGE_COOKIE).flatMap(Choices::language),
                cookie(request, THEME_COOKIE).filter(THEMES::contains).orElse("auto"));
    }

    static Optional<Language> language(String text) {
        return Arrays.stream(Language.values())
                .filter(language -> language.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    static boolean isTheme(String text) {
        return THEMES.contains(text);
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
