package org.kapok.deconfliction.web;

import java.util.Locale;
import java.util.Optional;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.alert.Graded;

/** Words of the address and of the style sheet for what alerts are. */
final class Levels {

    private Levels() {}

    static String of(Optional<Graded> met) {
        return met.map(graded -> graded.band().name().toLowerCase(Locale.ROOT)).orElse("");
    }

    static String status(Alert alert) {
        if (!alert.open()) {
            return alert.timesOpened() == 0 ? "told_only" : "closed";
        }
        return alert.worked().isPresent() ? "worked" : "open";
    }

    static String status(boolean open, boolean worked) {
        return open ? worked ? "worked" : "open" : "closed";
    }
}
