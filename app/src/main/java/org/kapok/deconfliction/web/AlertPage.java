package org.kapok.deconfliction.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.shared.Violation;
import org.kapok.ui.Choice;
import org.kapok.ui.PageModel;

/**
 * One alert in the reader's own view.
 *
 * @param reader {@code cell}, {@code organisation} or {@code force}
 * @param sees what each side sees; for the cell
 * @param ways ways out, computed; for the cell
 * @param outcomes those that the reader may record
 * @param features what the map shows, GeoJSON; empty for an organisation, whose stretch is coarse
 */
public record AlertPage(
        String reader,
        String id,
        String level,
        String status,
        String sentence,
        Optional<Instant> at,
        Optional<Instant> until,
        List<Line> facts,
        List<Line> sees,
        List<Spoken> calls,
        List<String> ways,
        List<Choice> outcomes,
        List<Choice> channels,
        Map<String, Object> features,
        String bounds,
        List<Violation> violations)
        implements PageModel {

    /** Half way through, when {@link #at} and {@link #until} are known. */
    public Instant middle() {
        Instant start = at.orElseThrow();
        return start.plus(Duration.between(start, until.orElseThrow()).dividedBy(2));
    }

    /** One fact: a label's key, its value, and where it leads. */
    public record Line(String label, String value, String href) {}

    /** One call. */
    public record Spoken(Instant at, String with, String channel, String said) {}

    /** The same page after a form of it was refused. */
    AlertPage refused(List<Violation> wrong) {
        return new AlertPage(
                reader, id, level, status, sentence, at, until, facts, sees, calls, ways, outcomes, channels, features,
                bounds, wrong);
    }
}
