package org.kapok.exchange;

import java.util.Map;
import java.util.Optional;
import org.kapok.shared.ForceId;

/**
 * For whom a file of activity notices is taken.
 *
 * @param force whose the rows are that name none; empty when each row must name one
 * @param shared what was said for the whole file, by field of the form: the declaration, and who told the cell
 */
public record NoticeSpeaker(Optional<ForceId> force, Map<String, String> shared) {

    public NoticeSpeaker {
        shared = Map.copyOf(shared);
    }
}
