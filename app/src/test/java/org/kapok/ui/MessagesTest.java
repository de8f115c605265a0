package org.kapok.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kapok.shared.Language;

class MessagesTest {

    /** A key as templates name it; group 2 holds a plus sign when the rest of the key is put behind it. */
    private static final Pattern IN_TEMPLATES = Pattern.compile("\"([a-z]+\\.[a-z0-9_]+\\.[a-z0-9_.]*)\"(\\s*\\+)?");

    private static final Pattern IN_CODE = Pattern.compile(
            "(?:\\btext\\(|Violation\\.of\\(\\s*(?:\"[^\"]*\"|[\\w.()]+),|Notice\\.(?:done|important)\\("
                    + "|NavigationEntry\\.of\\(|new NavigationEntry\\()\\s*\"([a-z]+\\.[a-z0-9_.]+)\"(\\s*\\+)?");

    /** What UTF-8 looks like after it was read as Latin-1, and what stands for a sign that could not be read. */
    private static final Pattern MOJIBAKE =
            Pattern.compile("Ã[\\u0080-\\u00BF]|Â[\\u0080-\\u00BF]|â€|\\uFFFD|\\?[a-zà-ü]");

    /** What nobody here ever says of a movement, a site or a release, in either language. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(?:approv\\w*|clear(?:ed|ance|s)|authori[sz]\\w*|deconflicted|safe|safely|safer"
                    + "|approuv\\w*|approbation|autoris\\w*|homologu\\w*|sûre?s?|sans danger|déconflict\\w*)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /** Sentences that deny it. */
    private static final Set<String> DENYING = Set.of(
            "deconfliction.alerts.none_hint",
            "deconfliction.coverage.hint",
            "deconfliction.question.nothing",
            "notifications.disclaimer.3",
            // What was saved is safe: of data, not of people.
            "ui.problem.busy.text");

    private final Messages messages = Messages.load();

    // UI-2
    @Test
    void everyKeyIsInEveryLanguage() {
        Set<String> french = new TreeSet<>(messages.in(Language.FR).keys());
        Set<String> english = new TreeSet<>(messages.in(Language.EN).keys());

        assertThat(english).hasSizeGreaterThan(50).isEqualTo(french);
    }

    // UI-3
    @Test
    void everyKeyNamedInATemplateOrInCodeExists() throws IOException {
        Set<String> keys = messages.in(Language.EN).keys();
        List<Named> named = new ArrayList<>();
        for (Path file : sources()) {
            Pattern pattern = file.toString().endsWith(".jte") ? IN_TEMPLATES : IN_CODE;
            Matcher key = pattern.matcher(Files.readString(file));
            while (key.find()) {
                named.add(new Named(key.group(1), key.group(2) != null, file));
            }
        }

        assertThat(named).hasSizeGreaterThan(30);
        assertThat(named).allMatch(key -> key.isAmong(keys));
    }

    private record Named(String key, boolean onlyItsBeginning, Path file) {

        boolean isAmong(Set<String> keys) {
            return onlyItsBeginning ? keys.stream().anyMatch(k -> k.startsWith(key)) : keys.contains(key);
        }
    }

    // UI-4
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMessageCanBeReadAndKeepsItsApostrophes(Language language) throws IOException {
        Texts texts = messages.in(language);
        for (String key : texts.keys()) {
            if (!key.contains(".")) {
                continue; // An option of the command line, in picocli's own notation.
            }
            assertThat(texts.text(key, 2, 2, 2, 2, 2, 2)).as(key).isNotBlank();
        }
        for (Path bundle : bundles(language)) {
            assertThat(Files.readString(bundle))
                    .as(bundle.toString())
                    .doesNotContainPattern(MOJIBAKE)
                    .doesNotContainPattern("'[{}]");
        }
    }

    // UI-16
    @ParameterizedTest
    @EnumSource(Language.class)
    void noLabelSoundsLikePermissionOrSafety(Language language) {
        Texts texts = messages.in(language);
        List<String> said = texts.keys().stream()
                .filter(key -> key.contains("."))
                .filter(key ->
                        FORBIDDEN.matcher(texts.text(key, 2, 2, 2, 2, 2, 2)).find())
                .filter(key -> !DENYING.contains(key))
                .toList();

        assertThat(said).isEmpty();
        assertThat(FORBIDDEN.matcher("Autorisation de sûreté").find()).isTrue();
        assertThat(FORBIDDEN.matcher("route cleared by Force A").find()).isTrue();
    }

    @Test
    void choosesThePluralOfTheLanguage() {
        assertThat(messages.in(Language.FR).text("ui.list.count", 0)).isEqualTo("Aucune entrée");
        assertThat(messages.in(Language.FR).text("ui.list.count", 1)).isEqualTo("1 entrée");
        assertThat(messages.in(Language.EN).text("ui.list.count", 12_400)).isEqualTo("12,400 entries");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void writesCoordinatesWithAPointInEveryLanguage(Language language) {
        assertThat(messages.in(language).coordinates(4.3612, 18.555)).isEqualTo("4.36120, 18.55500");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> java = Files.walk(Path.of("src/main/java"));
                Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            return Stream.concat(java, templates).filter(Files::isRegularFile).toList();
        }
    }

    private static List<Path> bundles(Language language) throws IOException {
        String ending = "_" + language.locale().getLanguage() + ".properties";
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
