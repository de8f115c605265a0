package org.kapok.geo.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapok.geo.ImportFile;
import org.kapok.geo.ImportKind;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;

class NastyFilesTest {

    private static final String SQUARE = "[[[0,10],[1,10],[1,11],[0,11],[0,10]]]";

    // GEO-24
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                             | empty
            {                                                              | json
            {"type":"FeatureCollection","features":[{"type":"Feature"      | json
            {"type":"FeatureCollection","features":[]} trailing            | json
            {"type":"FeatureCollection","features":[],}                    | json
            [1,2]                                                          | no_collection
            {"type":"FeatureCollection"}                                   | no_collection
            {"type":"Topology","features":[]}                              | no_collection
            {"type":"FeatureCollection","features":{}}                     | no_collection
            {"type":"FeatureCollection","features":[]}                     | no_rows
            """)
    void refusesAsAWholeWhatIsCutOffOrSomethingElse(String content, String code) {
        assertThat(refusal(content == null ? "" : content)).isEqualTo("geo.violation.file_" + code);
    }

    // GEO-24
    @Test
    void refusesDeepNestingLongTextsAndLongNumbers() {
        String deep = "[".repeat(100_000);
        String features = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
                + "{\"type\":\"Polygon\",\"coordinates\":";

        assertThat(refusal(features + deep)).isEqualTo("geo.violation.file_json_limits");
        assertThat(refusal(features + "[[[" + "1".repeat(100_000) + ",1]]]}}]}"))
                .isEqualTo("geo.violation.file_json_limits");
        assertThat(refusal("{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"name\":\""
                        + "x".repeat(1_000_000) + "\"}}]}"))
                .isEqualTo("geo.violation.file_json_limits");
    }

    // GEO-24
    @Test
    void refusesFiftyMegabytesWithoutHoldingThem() {
        var endless = new InputStream() {
            private long left = 50_000_000;

            @Override
            public int read() {
                return left-- > 0 ? ' ' : -1;
            }
        };
        var head = new ByteArrayInputStream("{\"type\":".getBytes(StandardCharsets.UTF_8));
        var file = new ImportFile(
                ImportKind.BOUNDARIES, "big.geojson", "test", "", () -> new SequenceInputStream(head, endless));

        assertThatExceptionOfType(ViolationsException.class)
                .isThrownBy(() -> Incoming.read(file, "ML"))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::code)
                        .containsExactly("geo.violation.file_too_big"));
    }

    // GEO-24
    @Test
    void refusesMoreVerticesThanAnyBoundaryHas() {
        String positions =
                IntStream.range(0, 300_001).mapToObj(i -> "[1,1]").collect(Collectors.joining(",", "[[", "]]"));

        assertThat(refusal(collection(feature("ML01", positions)))).isEqualTo("geo.violation.file_too_many_vertices");
    }

    // GEO-25
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [[[0,10],[1,10],[1,11],[0,11]]]                           | ring
            [[[0,10],[0,10]]]                                         | ring
            []                                                        | ring
            [0,10]                                                    | ring
            [[[[0,10],[1,10],[1,11],[0,10]]]]                         | ring
            "none"                                                    | coordinates
            [[[0,10],["a",10],[1,11],[0,10]]]                         | coordinates
            [[[0,10],[1],[1,11],[0,10]]]                              | coordinates
            [[[500000,1500000],[500001,1500000],[500001,1500001],[500000,1500000]]] | range
            [[[0,10],[1,11],[1,10],[0,11],[0,10]]]                    | crosses_itself
            """)
    void namesFeatureAndFieldOfABadGeometryAndTakesTheOthers(String coordinates, String code) {
        Incoming incoming = read(collection(feature("ML01", SQUARE), feature("ML02", coordinates)));

        assertThat(incoming.areas().good()).hasSize(1);
        assertThat(incoming.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.violation().field()).isEqualTo("geometry");
            assertThat(problem.violation().code()).isEqualTo("geo.violation.row_" + code);
        });
    }

    // GEO-25, GEO-23
    @Test
    void saysEverythingThatIsWrongAtOnce() {
        Incoming incoming = read(collection(
                "3",
                "{\"type\":\"Feature\",\"properties\":{\"ADM1_PCODE\":7,\"ADM1_FR\":\"\"},\"geometry\":null}",
                feature("CF11", SQUARE),
                feature("ML01", SQUARE),
                feature("ML01", SQUARE),
                "{\"properties\":{\"adm2_pcode\":\"ML0299\",\"adm1_pcode\":\"ML01\",\"adm2_name\":\"X\"}}"));

        assertThat(incoming.problems())
                .extracting(problem ->
                        problem.row() + " " + problem.violation().code().substring("geo.violation.row_".length()))
                .containsExactly(
                        "1 pcode_missing",
                        "1 level",
                        "1 name",
                        "1 no_feature",
                        "2 pcode",
                        "2 name",
                        "3 other_country",
                        "5 pcode_twice",
                        "6 parent");
        assertThat(incoming.areas().good()).hasSize(1);
    }

    // GEO-25
    @Test
    void readsTheSpellingsOfPropertiesThatPublishersUse() {
        Incoming incoming = read(collection(
                "{\"properties\":{\"ADM1_PCODE\":\"ML01\",\"ADM1_FR\":\"Kayes\",\"validOn\":\"2021-12-20\"}}",
                "{\"properties\":{\"adm1_pcode\":\"ml02\",\"adm1_name\":\"Koulikoro\",\"lang\":\"fr\",\"valid_on\":1640000000000}}",
                "{\"properties\":{\"admin1Pcode\":\"ML03\",\"admin1Name_fr\":\"Sikasso\",\"validTo\":null}}",
                "{\"properties\":{\"pcode\":\"ML04\",\"name\":\"Ségou\",\"level\":1}}"));

        assertThat(incoming.problems()).isEmpty();
        assertThat(incoming.areas().good())
                .extracting(area -> area.pcode() + " " + area.names().reference() + " " + area.level())
                .containsExactly("ML01 Kayes 1", "ML02 Koulikoro 1", "ML03 Sikasso 1", "ML04 Ségou 1");
        assertThat(incoming.areas().good().get(0).validOn()).isPresent();
        assertThat(incoming.areas().good().get(1).validOn()).isPresent();
    }

    // GEO-25
    @Test
    void readsTablesWithTagsQuotesAndBadRows() {
        String table = """
                \uFEFFName,Lat,Lon,Code
                #loc+name,#geo+lat,#geo+lon,#adm+code
                "Tombouctou, ville",16.77348,-3.00742,ML0605
                Nulle part,,200,ML
                "Un ""vrai"" lieu","16,5",-3.1,
                """;
        Incoming incoming = Incoming.read(file(ImportKind.GAZETTEER, table), "ML");

        assertThat(incoming.places().good())
                .extracting(PlaceDraft::name)
                .containsExactly("Tombouctou, ville", "Un \"vrai\" lieu");
        assertThat(incoming.problems())
                .extracting(problem -> problem.row() + " " + problem.violation().field())
                .containsExactly("4 latitude", "4 longitude");
    }

    private static String refusal(String content) {
        try {
            Incoming incoming = read(content);
            return "read: " + incoming.problems();
        } catch (ViolationsException e) {
            return e.violations().getFirst().code();
        }
    }

    private static Incoming read(String content) {
        return Incoming.read(file(ImportKind.BOUNDARIES, content), "ML");
    }

    private static ImportFile file(ImportKind kind, String content) {
        return new ImportFile(
                kind, "file", "test", "", () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String pcode, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"admin1Pcode\":\"" + pcode
                + "\",\"admin1Name\":\"A\"},\"geometry\":{\"coordinates\":" + coordinates
                + ",\"type\":\"Polygon\"}}";
    }
}
