package org.kapok.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.kapok.shared.Language;

/**
 * What the top bar says of the operation in which a person works.
 *
 * @param code as in addresses: {@code /o/CF/...}
 * @param name in every language
 * @param zone the operation's own time zone
 * @param city the place whose clock is meant ("Bangui"), written behind every local time
 * @param now the operation's time; in an exercise not true time
 * @param pace how the clock of an exercise runs; empty where time is true time
 */
public record OperationLabel(
        String code,
        Map<Language, String> name,
        ZoneId zone,
        String city,
        Marking marking,
        Instant now,
        Optional<Pace> pace) {

    /** How the clock of an exercise runs: {@code speed} times as fast as true time, unless it stands. */
    public record Pace(double speed, boolean paused) {}

    /** What is written across every page, sheet and file. */
    public enum Marking {
        NONE,
        EXERCISE,
        DEMO
    }

    public OperationLabel {
        name = Map.copyOf(name);
    }
}
