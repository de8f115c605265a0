package org.kapok.nodes;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.kapok.access.Account;
import org.kapok.testing.SignedIn;

/** A person with one session who calls whichever server answers. */
final class Caller {

    private final HttpClient client;
    private final String code;
    private final String cookies;
    private final String token;

    private Caller(HttpClient client, String code, String cookies, String token) {
        this.client = client;
        this.code = code;
        this.cookies = cookies;
        this.token = token;
    }

    static Caller signIn(HttpClient client, Node node, String code, Account account) {
        try (var person = SignedIn.as(node.port(), account)) {
            String cookies = person.cookies().stream().map(HttpCookie::toString).collect(Collectors.joining("; "));
            return new Caller(client, code, cookies.replace("\"", ""), person.token());
        }
    }

    /** Posts a notice at a place for an hour from then on. */
    HttpResponse<String> post(Node node, UUID id, double lon, double lat, Instant from, String seen)
            throws IOException, InterruptedException {
        return send(node, "POST", "/notices", shape(id, lon, lat, from, seen));
    }

    /** What a notification at this place would come close to. */
    HttpResponse<String> ask(Node node, double lon, double lat, Instant from) throws IOException, InterruptedException {
        return send(node, "POST", "/questions/notification", shape(UUID.randomUUID(), lon, lat, from, ""));
    }

    private static String shape(UUID id, double lon, double lat, Instant from, String seen) {
        return """
                {"id":"%s","geometry":{"type":"Point","coordinates":[%s,%s]},"radius_m":500,
                "from":"%s","until":"%s","label":"node","remark":"","unclassified":true,
                "wording":{"agree":true},"seen_alerts":[%s]}""".formatted(id, lon, lat, from, from.plusSeconds(3600), seen);
    }

    HttpResponse<String> send(Node node, String method, String path, String json)
            throws IOException, InterruptedException {
        var request = request(node, "/api/v1/o/" + code + path)
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(Node node, String path) throws IOException, InterruptedException {
        return client.send(request(node, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** When each event came that says this kind of record changed, in nanoseconds of this JVM; the first is 0: listening. */
    BlockingQueue<Long> listen(Node node, String kind) throws IOException, InterruptedException {
        var heard = new LinkedBlockingQueue<Long>();
        InputStream in = client.send(
                        request(node, "/o/" + code + "/events")
                                .timeout(Duration.ofMinutes(5))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body();
        Thread.ofVirtual().start(() -> {
            try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.equals("event: open")) {
                        heard.add(0L);
                    } else if (line.equals("event: " + kind)) {
                        heard.add(System.nanoTime());
                    }
                }
            } catch (IOException ended) {
                heard.add(-1L);
            }
        });
        return heard;
    }

    private HttpRequest.Builder request(Node node, String path) {
        return HttpRequest.newBuilder(node.at(path))
                .timeout(Duration.ofSeconds(30))
                .header("Cookie", cookies);
    }
}
