package org.kapok.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.kapok.shared.Language;

/**
 * What the top bar says of the operation in which a person works.
 *
 * @param code as in addresses: {@code /o/CF/...}
 * @param name in every language
 * @param zone the operation's own time zone
 * @param city the place whose clock is meant ("Bangui"), written behind every local time
 * @param now the operation's time; in an exercise not true time
 */
public record OperationLabel(
        String code, Map<Language, String> name, ZoneId zone, String city, Marking marking, Instant now) {

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
