package org.kapok.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@UiTest
@Import(ProblemsTest.Failing.class)
class ProblemsTest {

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    // UI-11
    @Test
    void saysThatThereIsNothingHereAndWhatToDo() throws Exception {
        HttpResponse<String> answer = get("/o/CF/nowhere", "fr");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("Il n’y a rien ici", "Vérifiez l’adresse", "À la première page")
                .containsPattern("ER-[0-9A-Z]{6}");
    }

    // UI-11
    @Test
    void keepsTheCauseOfAFailureToItself() throws Exception {
        HttpResponse<String> answer = get("/failing/cause", "en");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("The mistake is ours", "ER-")
                .doesNotContain("secret cause", "IllegalState", "at org.");
    }

    @Test
    void tellsProgramsAllViolationsAsAProblem() throws Exception {
        HttpResponse<String> answer = get("/api/v1/failing/violations", "fr");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"status\":422", "\"field\":\"name\"", "\"code\":\"ui.gallery.violation.name\"")
                .contains("\"message\":\"Saisissez un nom\"");
    }

    // UI-12
    @Test
    void sendsBuiltFilesCompressedAndForAYear() throws Exception {
        String page = get("/ui/gallery", "en").body();
        String style = page.replaceAll("(?s).*href=\"(/assets/app\\.[0-9a-f]+\\.css)\".*", "$1");
        var request = HttpRequest.newBuilder(address(style))
                .header("Accept-Encoding", "gzip, br")
                .build();

        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("br");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("max-age=31536000", "immutable"));
        assertThat(answer.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept-Encoding"));
        assertThat(answer.body()).hasSizeLessThan(25_000);
    }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(path))
                .header("Accept-Language", language)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    @RestController
    static class Failing {

        @GetMapping("/failing/cause")
        String cause() {
            throw new IllegalStateException("secret cause");
        }

        @GetMapping("/api/v1/failing/violations")
        String violations() {
            throw new ViolationsException(java.util.List.of(Violation.of("name", "ui.gallery.violation.name")));
        }
    }
}
