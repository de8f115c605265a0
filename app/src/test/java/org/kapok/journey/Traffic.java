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

    /** Bytes of everything since {@link #begin}; kept for the report under this name. */
    long bytes(String name) {
        return sum(name, loaded);
    }

    /** Bytes since {@link #begin} without those of the map: the page as it stands without it. */
    long bytesOfThePageItself(String name) {
        return sum(name, loaded.stream().filter(one -> !isOfTheMap(one)).toList());
    }

    /** Whether anything was loaded that only a map needs. */
    boolean broughtAMap() {
        return loaded.stream().anyMatch(Traffic::isOfTheMap);
    }

    /** The engine, its style, worker and base map, and the ground under it. */
    private static boolean isOfTheMap(Loaded one) {
        return one.url().matches(".*(/assets/map|/map/(areas|places)\\.geojson).*");
    }

    private long sum(String name, List<Loaded> of) {
        long sum = of.stream().mapToLong(Loaded::bytes).sum();
        long answers = of.stream().filter(one -> one.bytes() > 0).count();
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
