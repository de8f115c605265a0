package org.kapok.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@UiTest
class GalleryTest {

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void showsTheTopBarWithTheOperationsClockAndTheMarking() throws Exception {
        String page = get("/ui/gallery", "en").body();

        assertThat(page)
                .contains("14:20 Bangui", "(13:20Z)", "CAR operation", "3 new", "A. Officer", ">DEMO<")
                .contains("in 3 h 20 (17:40 Bangui)")
                .doesNotContain("/o/CF/administration");
    }

    @Test
    void speaksFrenchWhenTheBrowserAsksForIt() throws Exception {
        String page = get("/ui/gallery", "fr").body();

        assertThat(page).contains("lang=\"fr\"", "dans 3 h 20 (17:40 Bangui)", "3 nouveautés", ">EXEMPLE<");
    }

    @Test
    void keepsThePageAndItsFiltersWhenTheLanguageIsSwitched() throws Exception {
        HttpResponse<String> switched = get("/ui/gallery?kind=site&lang=fr", "en");

        assertThat(switched.statusCode()).isEqualTo(303);
        assertThat(switched.headers().firstValue("Location")).contains("/ui/gallery?kind=site");
        assertThat(switched.headers().firstValue("Set-Cookie").orElseThrow()).contains("kapok-language=fr", "HttpOnly");
    }

    @Test
    void neverSendsTheBrowserToAnotherServerWhenTheLanguageIsSwitched() throws Exception {
        HttpResponse<String> switched = get("//elsewhere.example/?lang=fr", "en");

        assertThat(switched.headers().firstValue("Location").orElse("/"))
                .startsWith("/")
                .doesNotStartWith("//");
    }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", language)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
