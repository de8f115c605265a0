package org.kapok.exchange;

import java.util.List;
import java.util.Optional;
import org.kapok.deconfliction.notice.NoticeDraft;
import org.kapok.exchange.reading.Fault;
import org.kapok.exchange.reading.Where;

/**
 * An activity of a file, and what becomes of it.
 *
 * @param force name of the force whose it is; empty text when that could not be told
 * @param fate ready, known or left out; an activity notice has no drafts
 * @param draft what would be posted, when the fate is to be posted
 */
public record NoticeLine(
        Where place, String name, String force, ImportLine.Fate fate, List<Fault> faults, Optional<NoticeDraft> draft) {

    public NoticeLine {
        faults = List.copyOf(faults);
    }
}
