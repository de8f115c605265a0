package org.kapok.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KapokTest
class PlacePagesTest {

    private static final Pattern TAKE = Pattern.compile("action=\"([^\"]+/take)\"");
    private static final String CODES = """
            P-Code,Name,Admin Level,Parent P-Code
            CF43,Ouaka,1,CAF
            CF4X!,Kémo,1,CAF
            """;

    @LocalServerPort
    int port;

    @Autowired
    TestOperations fixture;

    @Autowired
    PlaceImports imports;

    // GEO-25
    @Test
    void anAdministratorUploadsSeesWhatIsWrongAndTakesTheGoodRows() {
        TestOperation operation = fixture.real();
        try (var administrator = SignedIn.as(port, operation.account(Role.ADMINISTRATOR))) {
            String page = operation.path("/administration/places");
            HttpResponse<String> preview = upload(administrator, page, CODES);
            Matcher take = TAKE.matcher(preview.body());

            assertThat(preview.statusCode()).isEqualTo(200);
            assertThat(preview.body()).contains("CF4X!", "P-Code");
            assertThat(take.find()).isTrue();
            HttpResponse<String> report = administrator.post(take.group(1), Map.of("choice", "GOOD_ROWS"));
            assertThat(report.statusCode()).isEqualTo(200);
            assertThat(report.body()).contains("codes.csv");
            assertThat(administrator.get(page).body()).contains("codes.csv");
            String table = administrator
                    .get(take.group(1).replace("/take", "/problems.csv"))
                    .body();
            assertThat(table).contains("\"3\",\"CF4X!\",\"P-Code\"");
        }
    }

    // GEO-24
    @Test
    void aFileOfFiftyMegabytesAndABrokenOneGetASentence() {
        TestOperation operation = fixture.real();
        try (var administrator = SignedIn.as(port, operation.account(Role.ADMINISTRATOR))) {
            String page = operation.path("/administration/places");
            HttpResponse<String> big = upload(
                    administrator,
                    page,
                    "P-Code,Name\n" + "x".repeat(10_000).concat("\n").repeat(5_000));

            assertThat(big.statusCode()).isEqualTo(422);
            assertThat(big.body()).contains("40 MB");
            HttpResponse<String> broken = upload(administrator, page, "{\"type\":\"FeatureCollection\",");
            assertThat(broken.statusCode()).isEqualTo(422);
            assertThat(broken.body()).contains("line 1");
        }
    }

    // GEO-27
    @Test
    void nobodyElseSeesTheAdministrationAndEveryoneReadsThePlaces() {
        TestOperation operation = fixture.real();
        imports.take(operation.operation().machineViewer(), SampleGeography.boundaries("CF"), ImportChoice.GOOD_ROWS);
        imports.take(operation.operation().machineViewer(), SampleGeography.places("CF"), ImportChoice.GOOD_ROWS);
        try (var person = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            assertThat(person.get(operation.path("/administration/places")).statusCode())
                    .isEqualTo(404);
            assertThat(person.get(operation.path("/places?q=grimary")).body()).contains("\"Grimari\"", "CF433");
            assertThat(person.get(operation.path("/places/at?lon=20.13&lat=5.81"))
                            .body())
                    .contains("near Grimari", "Ouaka [CF43]", "34N");
            HttpResponse<String> areas = person.get(operation.path("/map/areas.geojson?level=1"));
            assertThat(areas.body()).contains("\"FeatureCollection\"", "CF43");
            assertThat(areas.headers().firstValue("ETag")).isPresent();
            assertThat(areas.body().length()).isLessThan(150_000);
            assertThat(person.get(operation.path("/map/places.geojson")).body()).contains("Bambari");
        }
    }

    @Test
    void aTypedCoordinateIsReadAndItsSlipsAreNamedWhileTyping() {
        TestOperation operation = fixture.real();
        imports.take(operation.operation().machineViewer(), SampleGeography.boundaries("CF"), ImportChoice.GOOD_ROWS);
        imports.take(operation.operation().machineViewer(), SampleGeography.places("CF"), ImportChoice.GOOD_ROWS);
        try (var person = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            String check = operation.path("/places/check?field=place&place=");

            assertThat(person.get(check + "20.67565,+5.76795").body())
                    .contains("have probably changed places", "5.76795, 20.67565");
            assertThat(person.get(check + "Bambari").body()).contains("This is not a coordinate");
        }
    }

    private static HttpResponse<String> upload(SignedIn person, String path, String content) {
        String line = "--parts\r\nContent-Disposition: form-data; name=\"";
        String body = line + "_csrf\"\r\n\r\n" + person.token() + "\r\n" + line + "kind\"\r\n\r\nBOUNDARIES\r\n" + line
                + "source\"\r\n\r\nOCHA\r\n" + line + "file\"; filename=\"codes.csv\"\r\n\r\n" + content
                + "\r\n--parts--\r\n";
        return person.send(person.request(path)
                .header("Content-Type", "multipart/form-data; boundary=parts")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
