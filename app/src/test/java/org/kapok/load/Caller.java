package org.kapok.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;

/** Calls the app over loopback, as a program with a token or as a browser with its cookies. */
final class Caller implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client;
    private final String base;

    Caller(int port) {
        this.base = "http://127.0.0.1:" + port;
        this.client = HttpClient.newBuilder()
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .connectTimeout(PATIENCE)
                .build();
    }

    /** Who calls: the name and the value of the header that says so. */
    record Who(String header, String value) {

        static Who token(String secret) {
            return new Who("Authorization", "Bearer " + secret);
        }

        static Who cookies(String cookies) {
            return new Who("Cookie", cookies);
        }
    }

    HttpResponse<String> get(Who who, String path) {
        return send(request(who, path).GET());
    }

    HttpResponse<String> post(Who who, String path, String json) {
        return send(request(who, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder request(Who who, String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).header(who.header(), who.value());
    }

    HttpClient client() {
        return client;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
