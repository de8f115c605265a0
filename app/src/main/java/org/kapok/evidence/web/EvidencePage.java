package org.kapok.evidence.web;

import java.time.Instant;
import java.util.List;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/**
 * What leaves the house.
 *
 * @param keys fingerprints of the keys that signed, oldest first
 * @param mailed whether a mail server is set, so that checkpoints go out each day
 * @param record what was typed into the form
 */
public record EvidencePage(
        List<String> keys,
        List<Line> checkpoints,
        boolean mailed,
        List<Request> requests,
        String record,
        String reason,
        List<Violation> violations)
        implements PageModel {

    public EvidencePage {
        keys = List.copyOf(keys);
        checkpoints = List.copyOf(checkpoints);
        requests = List.copyOf(requests);
        violations = List.copyOf(violations);
    }

    /** One checkpoint; {@code time} is true time. */
    public record Line(long sequence, Instant time, String mark) {}

    /** One request; {@code mine} when its person is the reader, who cannot confirm it. */
    public record Request(long sequence, String records, String by, Instant at, String reason, boolean mine) {}
}
