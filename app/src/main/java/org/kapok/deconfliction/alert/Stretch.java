package org.kapok.deconfliction.alert;

import java.time.Instant;
import java.util.Optional;

/**
 * The part of a notification that lies within a releasable wording: a function of both and of nothing else. Times are
 * parts of a day, places are the notification's own.
 *
 * @param words the force's own sentence, if it wrote one
 */
public record Stretch(
        Instant from,
        Instant until,
        double entersLon,
        double entersLat,
        double leavesLon,
        double leavesLat,
        Optional<String> words) {}
