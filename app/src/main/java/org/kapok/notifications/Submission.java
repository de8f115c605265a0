package org.kapok.notifications;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kapok.shared.ForceId;
import org.kapok.shared.OrganisationId;

/**
 * What an organisation sends: the content of a version and whom the cell may tell.
 *
 * @param organisation whose notification it is
 * @param consent the answer for each recipient force; a force that is not named is not told
 * @param people passengers and drivers by name, for the protected annex; may be empty
 * @param settledDuplicates by short id, why the person says it is no duplicate
 * @param seenAlerts ids of the proximity alerts in his view that the writer has seen
 * @param onBehalf set when the cell enters it for an organisation that speaks through it
 */
public record Submission(
        OrganisationId organisation,
        Content content,
        Map<ForceId, Boolean> consent,
        List<Traveller> people,
        Map<String, String> settledDuplicates,
        Set<String> seenAlerts,
        Optional<OnBehalf> onBehalf) {

    public Submission {
        consent = Map.copyOf(consent);
        people = List.copyOf(people);
        settledDuplicates = Map.copyOf(settledDuplicates);
        seenAlerts = Set.copyOf(seenAlerts);
    }
}
