package org.kapok.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one page transferred, as Chromium's network counts it: headers and bodies as they came over the wire. */
final class Traffic {

    /** One answer; {@code bytes} is 0 when it came from the browser's cache. */
    record Loaded(String url, long bytes) {}

    private final Map<String, String> urls = new HashMap<>();
    private final List<Loaded> loaded = new ArrayList<>();
    private final List<String> printed = new ArrayList<>();

    Traffic(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.on("Network.requestWillBeSent", this::sent);
        session.on("Network.loadingFinished", this::finished);
        session.send("Network.enable");
    }

    private void sent(JsonObject event) {
        urls.put(
                event.get("requestId").getAsString(),
                event.getAsJsonObject("request").get("url").getAsString());
    }

    private void finished(JsonObject event) {
        String url = urls.getOrDefault(event.get("requestId").getAsString(), "?");
        loaded.add(new Loaded(url, event.get("encodedDataLength").getAsLong()));
    }

    /** Begins to count anew. */
    void begin() {
        loaded.clear();
    }

    /** Bytes since {@link #begin}; kept for the report under this name. */
    long bytes(String name) {
        long sum = loaded.stream().mapToLong(Loaded::bytes).sum();
        long answers = loaded.stream().filter(one -> one.bytes() > 0).count();
        printed.add("%-44s %,9d bytes in %d answers".formatted(name, sum, answers));
        return sum;
    }

    /** The answers since {@link #begin}, for a failure's text. */
    String answers() {
        return String.join("\n", loaded.stream().map(Loaded::toString).toList());
    }

    List<String> report() {
        return List.copyOf(printed);
    }
}
