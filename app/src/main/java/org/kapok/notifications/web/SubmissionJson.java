package org.kapok.notifications.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapok.notifications.Content;
import org.kapok.notifications.Movement;
import org.kapok.notifications.OnBehalf;
import org.kapok.notifications.Site;
import org.kapok.notifications.Submission;
import org.kapok.notifications.Traveller;
import org.kapok.shared.ForceId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;

/**
 * A submission as programs send it: either {@code site} or {@code movement}.
 *
 * @param id of the notification to be, the same when a refused submission is repeated; made up where it is left out
 */
record SubmissionJson(
        @Nullable UUID id,
        @Nullable UUID organisation,
        @Nullable Site site,
        @Nullable Movement movement,
        @Nullable Map<UUID, Boolean> consent,
        @Nullable List<Traveller> people,
        @Nullable Map<String, String> settledDuplicates,
        @Nullable Set<String> seenAlerts,
        @Nullable OnBehalf onBehalf) {

    /** The submission; throws {@link ViolationsException} when it is neither site nor movement, or nobody's. */
    Submission read() {
        var wrong = new ArrayList<Violation>();
        Content content = site == null ? movement : site;
        if (content == null || site != null && movement != null) {
            wrong.add(Violation.of("site", "notifications.violation.missing"));
        }
        if (organisation == null) {
            wrong.add(Violation.of("organisation", "notifications.violation.missing"));
        }
        if (content == null || organisation == null || !wrong.isEmpty()) {
            throw new ViolationsException(wrong);
        }
        var consents = new HashMap<ForceId, Boolean>();
        if (consent != null) {
            consent.forEach((force, given) -> consents.put(new ForceId(force), given));
        }
        return new Submission(
                new OrganisationId(organisation),
                content,
                consents,
                people == null ? List.of() : people,
                settledDuplicates == null ? Map.of() : settledDuplicates,
                seenAlerts == null ? Set.of() : seenAlerts,
                Optional.ofNullable(onBehalf));
    }
}
