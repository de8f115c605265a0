package org.kapok.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/** Everything measured at one number of live items; times in microseconds, absent where a peer was skipped. */
final class Figures {
    private final Map<String, Object> values = new LinkedHashMap<>();

    Figures(int size) {
        values.put("size", size);
    }

    Figures put(String name, double value) {
        values.put(name, Math.round(value * 1000) / 1000.0);
        return this;
    }

    double get(String name) {
        return values.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    int size() {
        return (int) get("size");
    }

    Map<String, Object> values() {
        return values;
    }
}
