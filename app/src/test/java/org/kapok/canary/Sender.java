package org.kapok.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kapok.shared.Language;
import org.kapok.testing.SignedIn;

/** Sends whatever it is told to, in French and in English by turns, and signs in again when it was signed out. */
final class Sender {

    private static final Pattern ENDS_SESSION =
            Pattern.compile("^/(lock|unlock|sign-out|sign-in|code|second-factor.*|account/.*)$|/accounts/.*");

    /** What was sent and what came back. */
    record Answer(String asked, Language language, int status, String type, String body) {}

    private final Supplier<SignedIn> door;
    private final HttpClient client;
    private SignedIn session;
    private String token;
    private boolean stale;
    private int turn;

    Sender(Supplier<SignedIn> door, HttpClient client) {
        this.door = door;
        this.client = client;
        this.session = door.get();
        this.token = session.token();
    }

    SignedIn session() {
        return session;
    }

    static boolean endsSession(String path) {
        return ENDS_SESSION.matcher(path).find();
    }

    /** This sender, signed in. */
    Sender whoIsIn() {
        if (stale && session.get("/account").statusCode() != 200) {
            session = door.get();
            token = session.token();
        }
        stale = false;
        return this;
    }

    Answer get(String path) {
        return send("GET", path, "", HttpRequest.BodyPublishers.noBody(), 2);
    }

    Answer form(String path, String body) {
        return form(path, body, "application/x-www-form-urlencoded");
    }

    Answer form(String path, String body, String type) {
        stale |= endsSession(path);
        return send("POST", path, type, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1), 2);
    }

    Answer json(String method, String path, String body) {
        return send(method, path, "application/json", HttpRequest.BodyPublishers.ofString(body), 2);
    }

    private Answer send(String method, String path, String type, HttpRequest.BodyPublisher body, int attempts) {
        Language language = turn++ % 2 == 0 ? Language.FR : Language.EN;
        String cookies = session.cookies().stream()
                .filter(cookie -> !cookie.getName().equals("kapok-language"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining(
                        "; ", "", "; kapok-language=" + language.name().toLowerCase(java.util.Locale.ROOT)));
        var request = HttpRequest.newBuilder(URI.create(session.base() + path))
                .timeout(Duration.ofSeconds(60))
                .header("X-CSRF-TOKEN", token)
                .header("Cookie", cookies)
                .method(method, body);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    method + " " + path,
                    language,
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException e) {
            if (attempts > 0) {
                // The server closes after a body that it did not want to read to its end.
                return send(method, path, type, body, attempts - 1);
            }
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
