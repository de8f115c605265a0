package org.kapok.access.web;

import java.time.Instant;
import java.util.List;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/**
 * The clock of an exercise.
 *
 * @param now the exercise's time
 * @param ahead how the exercise's time stands to true time, in true time
 * @param speed how many times as fast as true time, as a text to choose
 * @param to what was typed as the time to jump to
 */
public record ClockPage(
        Instant now,
        Instant ahead,
        boolean paused,
        String speed,
        List<String> speeds,
        String to,
        List<Violation> violations)
        implements PageModel {

    public ClockPage {
        speeds = List.copyOf(speeds);
        violations = List.copyOf(violations);
    }
}
