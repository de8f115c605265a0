package org.kapok.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryId;
import org.kapok.ledger.LedgerEvent;
import org.kapok.ledger.RecordRef;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@UiTest
class GalleryTest {

    @LocalServerPort
    private int port;

    @Autowired
    private LiveEvents events;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void showsTheTopBarWithTheOperationsClockAndTheMarking() throws Exception {
        String page = get("/ui/gallery", "en").body();

        assertThat(page)
                .contains("14:20 Bangui", "(13:20Z)", "CAR operation", "What waits for me", "A. Officer", ">DEMO<")
                .contains("in 3 h 20 (17:40 Bangui)")
                .doesNotContain("/o/CF/administration");
    }

    @Test
    void speaksFrenchWhenTheBrowserAsksForIt() throws Exception {
        String page = get("/ui/gallery", "fr").body();

        assertThat(page).contains("lang=\"fr\"", "dans 3 h 20 (17:40 Bangui)", "Ce qui m’attend", ">EXEMPLE<");
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

    // UI-14
    @Test
    void travelsInLessThanFifteenKilobytes() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/ui/gallery"))
                .header("Accept-Encoding", "gzip")
                .build();

        HttpResponse<byte[]> page = client.send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(page.body()).hasSizeLessThan(15_000);
    }

    // UI-9
    @Test
    void tellsAnOpenScreenOfAChangeWithinASecond() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/o/CF/events"))
                .build();
        var lines = new LinkedBlockingQueue<String>();
        HttpResponse<Stream<String>> stream = client.send(request, HttpResponse.BodyHandlers.ofLines());
        Thread.ofVirtual().start(() -> stream.body().forEach(lines::add));

        assertThat(next(lines, "event: open")).isTrue();
        events.committed(new LedgerEvent(
                new EntryId(UiTest.App.OPERATION, 1),
                "deconfliction.raised",
                new RecordRef("proximity_alert", new UUID(0, 9)),
                Audience.cell(),
                UiTest.App.NOW));

        assertThat(stream.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(next(lines, "event: proximity_alert")).isTrue();
        assertThat(next(lines, "data: 00000000-0000-0000-0000-000000000009 deconfliction.raised"))
                .isTrue();
    }

    @Test
    void hasNoEventsForAnotherOperation() throws Exception {
        assertThat(get("/o/ML/events", "en").statusCode()).isEqualTo(404);
    }

    private static boolean next(BlockingQueue<String> lines, String expected) throws InterruptedException {
        String line = lines.poll(1, TimeUnit.SECONDS);
        while (line != null && !line.equals(expected)) {
            line = lines.poll(1, TimeUnit.SECONDS);
        }
        return line != null;
    }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", language)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
