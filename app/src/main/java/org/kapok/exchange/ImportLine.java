package org.kapok.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.exchange.reading.Fault;
import org.kapok.exchange.reading.Where;
import org.kapok.notifications.Kind;
import org.kapok.notifications.Submission;
import org.kapok.shared.OrganisationId;

/**
 * A site or movement of a file, and what becomes of it.
 *
 * @param kind empty when not even that could be told
 * @param places where it stands in the file
 * @param faults why it is left out, or what is still to be settled or filled in
 * @param organisation whose it is; empty when that could not be told
 * @param digest of what it says: the same again is known by it
 * @param submission what would be submitted, when the fate is to be submitted and the line was just checked
 */
public record ImportLine(
        Optional<Kind> kind,
        List<Where> places,
        String name,
        Optional<OrganisationId> organisation,
        Fate fate,
        List<Fault> faults,
        String digest,
        Map<String, String> form,
        Optional<Submission> submission) {

    public ImportLine {
        places = List.copyOf(places);
        faults = List.copyOf(faults);
        form = Map.copyOf(form);
    }

    /** What becomes of it when the good ones are taken. */
    public enum Fate {
        /** Nothing is wrong: it can be submitted as it stands. */
        READY,
        /** Something is doubtful or missing: it becomes a draft. */
        DRAFT,
        /** Was taken from a file before. */
        KNOWN,
        /** Something is wrong: it is not taken. */
        LEFT_OUT
    }

    ImportLine with(Fate other, List<Fault> reasons) {
        return new ImportLine(kind, places, name, organisation, other, reasons, digest, form, submission);
    }
}
