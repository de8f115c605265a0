package org.kapok.canary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.kapok.testing.SignedIn;

/** Somebody who asks for addresses and reads whatever comes: pages, JSON, PDF, packed files. */
final class Visitor {

    /** An answer as text, with its headers. */
    record Answer(int status, String type, String text) {}

    private final Who who;
    private final SignedIn session;
    private final HttpClient client;
    private final String token;

    Visitor(Who who, SignedIn session, HttpClient client) {
        this.who = who;
        this.session = session;
        this.client = client;
        this.token = who == Who.ANONYMOUS ? "none" : session.token();
    }

    Who who() {
        return who;
    }

    SignedIn session() {
        return session;
    }

    Answer get(String path) {
        try {
            HttpResponse<byte[]> answer = client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            String headers = answer.headers().map().entrySet().stream()
                    // Random, or a number that means nothing but itself.
                    .filter(header -> !header.getKey().equalsIgnoreCase("set-cookie")
                            && !header.getKey().equalsIgnoreCase("content-length"))
                    .map(Object::toString)
                    .collect(Collectors.joining("\n"));
            return new Answer(answer.statusCode(), type, headers + "\n\n" + text(type, answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The answer's lines as they come, until the connection ends. */
    InputStream stream(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    private HttpRequest.Builder request(String path) {
        String cookies = session.cookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return HttpRequest.newBuilder(URI.create(session.base() + path))
                .timeout(Duration.ofSeconds(60))
                .header("X-CSRF-TOKEN", token)
                .header("Cookie", cookies);
    }

    private static String text(String type, byte[] body) throws IOException {
        if (type.startsWith("application/pdf") && body.length > 0) {
            try (var document = Loader.loadPDF(body)) {
                return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            }
        }
        if (body.length > 3 && body[0] == 'P' && body[1] == 'K') {
            return unpacked(body);
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String unpacked(byte[] body) throws IOException {
        var text = new StringBuilder();
        // By the central directory: workbooks are written with sizes that only it states.
        try (var zip = ZipFile.builder().setByteArray(body).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var content = zip.getInputStream(entry)) {
                    text.append(entry.getName())
                            .append('\n')
                            .append(new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }
}
