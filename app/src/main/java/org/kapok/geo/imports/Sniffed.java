package org.kapok.geo.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Looks at the beginning of a file to know its form, and gives it back whole, without a byte-order mark. */
final class Sniffed {

    private static final int AHEAD = 4096;
    private final BufferedInputStream in;
    private final String beginning;

    Sniffed(InputStream raw) throws IOException {
        this.in = new BufferedInputStream(raw, 65_536);
        in.mark(AHEAD + 8);
        byte[] head = in.readNBytes(AHEAD);
        in.reset();
        boolean marked = head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        if (marked) {
            in.skipNBytes(3);
        }
        this.beginning = new String(head, marked ? 3 : 0, head.length - (marked ? 3 : 0), StandardCharsets.UTF_8);
        if (beginning.isBlank()) {
            throw UnreadableException.of("empty");
        }
    }

    boolean isJson() {
        char first = beginning.stripLeading().charAt(0);
        return first == '{' || first == '[';
    }

    String firstLine() {
        return beginning.lines().findFirst().orElse("");
    }

    InputStream stream() {
        return in;
    }

    BufferedReader reader() {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
