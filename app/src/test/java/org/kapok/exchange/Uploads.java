package org.kapok.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.kapok.testing.SignedIn;

/** Sends files as a browser's form does. */
final class Uploads {

    private static final String EDGE = "edge-7f3a";

    private Uploads() {}

    static HttpResponse<String> send(
            SignedIn browser, String path, String name, byte[] file, Map<String, String> fields) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var field : fields.entrySet()) {
            text(
                    body,
                    "--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n");
        }
        text(
                body,
                "--" + EDGE + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.write(file);
        text(body, "\r\n--" + EDGE + "--\r\n");
        return browser.send(browser.request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                .header("X-CSRF-TOKEN", browser.token())
                .timeout(java.time.Duration.ofSeconds(120))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void text(ByteArrayOutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
