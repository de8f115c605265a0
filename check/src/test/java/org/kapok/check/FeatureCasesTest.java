package org.kapok.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapok.engine.Side;

/** Good and bad features as lines of a file: side, what the error must say (or "good"), the feature. CHK-3, CHK-4, CHK-5 */
class FeatureCasesTest {
    @TempDir
    Path folder = Path.of("");

    record Case(Side side, String expected, String feature) {}

    static Stream<Case> cases() throws IOException {
        try (InputStream in = FeatureCasesTest.class.getResourceAsStream("features.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split(" \\| ", 3))
                            .map(part -> new Case(side(part[0]), part[1].strip(), part[2].strip()))
                            .toList()
                            .stream();
        }
    }

    private static Side side(String letter) {
        return letter.strip().equals("n") ? Side.NOTIFICATION : Side.ACTIVITY;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isJudgedAsTheCaseSays(Case given) throws IOException {
        Path file = folder.resolve("file.geojson");
        Files.writeString(file, "{\"type\":\"FeatureCollection\",\"features\":[" + given.feature() + "]}");
        FeatureFile read = new CollectionReader(file, given.side(), new Messages(Locale.ENGLISH)).read();
        if (given.expected().equals("good")) {
            assertThat(read.errors()).isEmpty();
            assertThat(read.items()).hasSize(1);
        } else {
            assertThat(read.errors()).singleElement().asString().contains("feature 1");
            for (String part : given.expected().split(" & ")) {
                assertThat(read.errors().getFirst()).contains(part);
            }
        }
        FeatureFile french = new CollectionReader(file, given.side(), new Messages(Locale.FRENCH)).read();
        assertThat(french.errors()).hasSameSizeAs(read.errors()).noneMatch(read.errors()::contains);
    }
}
