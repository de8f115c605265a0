package org.kapok.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command from its arguments to its exit code, its errors and the bytes it writes. */
class CommandTest {
    private static final String SITE = """
            {"type":"Feature","geometry":{"type":"Point","coordinates":[18.5,0]},
             "properties":{"id":"%s","kind":"site","from":"2026-03-01T06:00:00Z"}}""";
    private static final String AREA = """
            {"type":"Feature","geometry":{"type":"Point","coordinates":[18.5,0]},
             "properties":{"id":"%s","kind":"area","buffer_m":100,
             "from":"2026-03-01T07:00:00.0004+01:00","until":"2026-03-01T08:00:00Z"}}""";
    private static final String FAR_AREA = AREA.replace("18.5", "-19.5");

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String a = "";
    private String n = "";

    @BeforeEach
    void names() {
        n = folder.resolve("n.geojson").toString();
        a = folder.resolve("a.geojson").toString();
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private void files(String notifications, String activities) throws IOException {
        Files.writeString(Path.of(n), notifications);
        Files.writeString(Path.of(a), activities);
    }

    private int run(Locale locale, String... more) {
        out.reset();
        err.reset();
        String[] args = new String[4 + more.length];
        args[0] = "--notifications";
        args[1] = n;
        args[2] = "--activities";
        args[3] = a;
        System.arraycopy(more, 0, args, 4, more.length);
        return bare(locale, args);
    }

    private int bare(Locale locale, String... args) {
        PrintStream stdout = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream stderr = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new CheckCommand(new Messages(locale), stdout, stderr).run(args);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test // CHK-1, CHK-8
    void writesPairsAsCsvInFileOrder() throws IOException {
        files(
                collection(SITE.formatted("b"), SITE.formatted("a, \\\"x\\\"\\né")),
                collection(AREA.formatted("2"), FAR_AREA.formatted("3"), AREA.formatted("1")));
        assertThat(run(Locale.ENGLISH, "--format", "csv")).isZero();
        String row = ",2026-03-01T06:00:00.000Z,2026-03-01T08:00:00.000Z,0.0,18.5000000,0.0000000\n";
        assertThat(said())
                .isEqualTo("notification,activity,from,until,distance_m,lon,lat\n" + "b,2" + row + "b,1" + row
                        + "\"a, \"\"x\"\"\né\",2" + row + "\"a, \"\"x\"\"\né\",1" + row);
        assertThat(complained()).isEmpty();
    }

    @Test // CHK-8
    void writesOnlyTheHeaderWhenThereIsNoPair() throws IOException {
        files(collection(SITE.formatted("b")), collection());
        assertThat(run(Locale.ENGLISH, "--format", "csv")).isZero();
        assertThat(said()).isEqualTo("notification,activity,from,until,distance_m,lon,lat\n");
        assertThat(run(Locale.ENGLISH, "--format", "geojson")).isZero();
        assertThat(said()).isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[]}\n");
    }

    @Test // CHK-8
    void writesNumbersAsNumbersInGeoJson() throws IOException {
        files(collection(SITE.formatted("b")), collection(AREA.formatted("2")));
        assertThat(run(Locale.ENGLISH, "--format", "geojson")).isZero();
        assertThat(said().replace("\n", ""))
                .isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
                        + "{\"type\":\"Point\",\"coordinates\":[18.5000000,0.0000000]},\"properties\":"
                        + "{\"notification\":\"b\",\"activity\":\"2\",\"from\":\"2026-03-01T06:00:00.000Z\","
                        + "\"until\":\"2026-03-01T08:00:00.000Z\",\"distance_m\":0.0,\"lon\":18.5000000,"
                        + "\"lat\":0.0000000}}]}");
    }

    @Test // CHK-8
    void writesATableUnlessToldOtherwise() throws IOException {
        files(collection(SITE.formatted("a long name")), collection(AREA.formatted("2")));
        assertThat(run(Locale.ENGLISH)).isZero();
        assertThat(said().lines().toList()).hasSize(2).allSatisfy(line -> assertThat(line)
                .hasSameSizeAs(said().lines().findFirst().orElseThrow()));
    }

    @Test // CHK-2, CHK-3, CHK-9
    void listsEveryBadFeatureOfBothFilesAndLeavesTheOutputUntouched() throws IOException {
        files(
                collection(SITE.formatted("b"), SITE.formatted("b"), AREA.formatted("c"), SITE.formatted("ok")),
                collection("null", AREA.formatted("d"), AREA.formatted("e").replace("100", "\"100\"")));
        Path output = folder.resolve("out.csv");
        Files.writeString(output, "before");
        assertThat(run(Locale.ENGLISH, "--output", output.toString())).isEqualTo(1);
        assertThat(complained().lines().toList())
                .containsExactly(
                        n + ": feature 2 (id \"b\"): id: expected an id that no other feature of the file has, but"
                                + " feature 1 has it too",
                        n + ": feature 3 (id \"c\"): kind: expected site, movement, found \"area\"",
                        a + ": feature 1 (no id): feature: expected a GeoJSON Feature, found null",
                        a + ": feature 3 (id \"e\"): buffer_m: expected a finite number of at least 0, found \"100\"");
        assertThat(Files.readString(output)).isEqualTo("before");
        assertThat(said()).isEmpty();
        assertThat(run(Locale.FRENCH)).isEqualTo(1);
        assertThat(complained())
                .contains("élément 3 (id \"e\") : buffer_m: un nombre fini supérieur ou égal à 0 est attendu");
    }

    @ParameterizedTest // CHK-2, CHK-7
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "[]",
                "5",
                "null",
                "{",
                "{}",
                "{\"type\":\"FeatureCollection\"}",
                "{\"type\":\"FeatureCollection\",\"features\":{}}",
                "{\"type\":\"Feature\",\"features\":[]}",
                "{\"type\":\"FeatureCollection\",\"features\":[]} x",
                "{\"type\":\"FeatureCollection\",\"features\":[]}{}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geo",
                "{\"type\":\"FeatureCollection\",\"features\":[],\"x\":NaN}",
                "{\"type\":\"FeatureCollection\",\"features\":[],\"features\":[]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{'a':1}]}"
            })
    void saysInOneLineWhyAFileCannotBeUsed(String text) throws IOException {
        files(text, collection(AREA.formatted("2")));
        assertThat(run(Locale.ENGLISH, "--format", "csv")).isEqualTo(1);
        assertThat(complained().lines().toList()).singleElement().asString().startsWith(n + ": expected");
        assertThat(said()).isEmpty();
    }

    @Test // CHK-7
    void saysInOneLineThatAFileNestsTooDeeplyOrIsNotUtf8() throws IOException {
        files(collection("[".repeat(200_000)), collection());
        assertThat(run(Locale.ENGLISH)).isEqualTo(1);
        assertThat(complained().lines().toList()).singleElement().asString().contains("goes beyond");
        Files.write(Path.of(n), collection(SITE.formatted("é")).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run(Locale.ENGLISH)).isEqualTo(1);
        assertThat(complained().lines().toList()).singleElement().asString().contains("UTF-8");
        Files.write(Path.of(n), collection(SITE.formatted("é")).getBytes(StandardCharsets.UTF_16));
        assertThat(run(Locale.ENGLISH)).isEqualTo(1);
        Files.writeString(Path.of(n), "\uFEFF" + collection(SITE.formatted("é")));
        assertThat(run(Locale.ENGLISH)).isZero();
    }

    @Test // CHK-7
    void saysThatAFileIsMissingOrAFolder() throws IOException {
        files(collection(), collection());
        Files.delete(Path.of(n));
        assertThat(run(Locale.ENGLISH)).isEqualTo(1);
        assertThat(complained()).isEqualTo(n + ": expected a file that exists\n");
        Files.createDirectory(Path.of(n));
        assertThat(run(Locale.ENGLISH)).isEqualTo(1);
        assertThat(complained().lines().toList()).hasSize(1);
    }

    @Test // CHK-2
    void wrongUsageIsCodeTwoAndNamesTheOption() throws IOException {
        files(collection(), collection());
        assertThat(bare(Locale.ENGLISH)).isEqualTo(2);
        assertThat(complained()).contains("--notifications, --activities").hasLineCount(1);
        assertThat(bare(Locale.FRENCH, "--notifications", n)).isEqualTo(2);
        assertThat(complained()).contains("Option manquante : --activities");
        assertThat(run(Locale.ENGLISH, "--format", "xml")).isEqualTo(2);
        assertThat(complained()).isEqualTo("Wrong value for --format: xml\n");
        assertThat(run(Locale.ENGLISH, "--format")).isEqualTo(2);
        assertThat(complained()).isEqualTo("Option without its value: --format\n");
        assertThat(run(Locale.ENGLISH, "--speed")).isEqualTo(2);
        assertThat(complained()).isEqualTo("Unknown argument: --speed\n");
        assertThat(run(Locale.ENGLISH, "--activities", a)).isEqualTo(2);
        assertThat(complained()).isEqualTo("Option given more than once: --activities\n");
        assertThat(bare(Locale.ENGLISH, "--help")).isZero();
    }

    @Test // CHK-9
    void writesTheOutputWholeOrSaysWhyNot() throws IOException {
        files(collection(SITE.formatted("b")), collection(AREA.formatted("2")));
        Path output = folder.resolve("out.csv");
        assertThat(run(Locale.ENGLISH, "--format", "csv", "--output", output.toString()))
                .isZero();
        assertThat(Files.readString(output)).hasLineCount(2);
        assertThat(said()).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
        assertThat(run(Locale.ENGLISH, "--output", folder.resolve("no/out.csv").toString()))
                .isEqualTo(1);
        assertThat(complained()).endsWith("no/out.csv: expected a folder that exists for the output\n");
        assertThat(run(Locale.ENGLISH, "--output", folder.toString())).isEqualTo(1);
        assertThat(complained().lines().toList()).hasSize(1);
    }
}
