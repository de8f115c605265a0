package org.kapok.exchange.reading;

import java.util.ArrayList;
import java.util.List;

/** Collects faults up to the most that a person can read, and counts the rest. */
final class Faults {

    private final List<Fault> faults = new ArrayList<>();
    private int more;

    void add(Where where, String field, String code, Object... arguments) {
        if (faults.size() < Reading.MOST_FAULTS - 1) {
            faults.add(Fault.at(where, field, code, arguments));
        } else {
            more++;
        }
    }

    int count() {
        return faults.size() + more;
    }

    List<Fault> all() {
        if (more == 0) {
            return faults;
        }
        var all = new ArrayList<>(faults);
        all.add(Fault.at(new Where.WholeFile(), "file", "exchange.fault.more", more));
        return all;
    }
}
