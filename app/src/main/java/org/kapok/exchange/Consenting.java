package org.kapok.exchange;

import java.util.HashMap;
import java.util.Map;
import org.kapok.notifications.Submission;
import org.kapok.shared.CanonicalUuid;
import org.kapok.shared.ForceId;

/** Gives a submission the answers, force by force, that the person gave for the whole file. */
final class Consenting {

    private static final String FIELD = "consent.";

    private Consenting() {}

    static Submission to(Submission submission, Map<String, String> answers) {
        var consent = new HashMap<ForceId, Boolean>();
        answers.forEach((field, answer) -> {
            if (field.startsWith(FIELD)) {
                CanonicalUuid.read(field.substring(FIELD.length()))
                        .ifPresent(force -> consent.put(new ForceId(force), "yes".equals(answer)));
            }
        });
        return new Submission(
                submission.organisation(),
                submission.content(),
                consent,
                submission.people(),
                submission.settledDuplicates(),
                submission.seenAlerts(),
                submission.onBehalf());
    }
}
