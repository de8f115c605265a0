package org.kapok.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each numbered sentence of docs/rules has a test that names it, and tests name no sentence that is not there. */
class RuleBookTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NUMBER =
            Pattern.compile("\\b(?:ENG|CHK|DAT|LED|ACC|UI|GEO|DIR|NOT|DEC|EXC|DEM|EVI|BEL)-\\d+\\b");

    private static final Pattern SENTENCE = Pattern.compile("(?m)^- (?:\\*\\*)?([A-Z]+-\\d+)\\b");

    @Test
    void everyRuleIsCarriedByATestAndEveryTestNamesARuleThatExists() throws IOException {
        SortedSet<String> rules = numbersIn(ROOT.resolve("docs/rules"), ".md");
        SortedSet<String> carried = new TreeSet<>();
        for (String module : new String[] {"engine", "check", "app"}) {
            carried.addAll(numbersIn(ROOT.resolve(module).resolve("src/test"), ".java"));
        }

        assertThat(carried).as("rule numbers named by tests").isEqualTo(rules);
    }

    @Test
    void everyNumberStandsForOneSentence() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs/rules"))) {
            List<String> sentences = files.filter(file -> file.toString().endsWith(".md"))
                    .flatMap(file -> SENTENCE.matcher(read(file)).results().map(match -> match.group(1)))
                    .toList();
            assertThat(sentences).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    private static SortedSet<String> numbersIn(Path folder, String ending) throws IOException {
        var numbers = new TreeSet<String>();
        if (!Files.exists(folder)) {
            return numbers;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(ending))
                    .forEach(file -> NUMBER.matcher(read(file)).results().forEach(match -> numbers.add(match.group())));
        }
        return numbers;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
