package org.kapok.exchange;

import java.util.List;
import org.kapok.shared.ShortId;

/**
 * What was taken of a file.
 *
 * @param submitted short ids of the notifications, in the order of the file
 * @param drafts how many drafts were begun
 * @param preview every line with what became of it
 */
public record ImportOutcome(List<ShortId> submitted, int drafts, ImportPreview preview) {

    public ImportOutcome {
        submitted = List.copyOf(submitted);
    }
}
