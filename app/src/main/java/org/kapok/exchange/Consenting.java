package org.kapok.exchange;

import java.util.HashMap;
import java.util.Map;
import org.kapok.notifications.Submission;
import org.kapok.shared.ForceId;

/** Gives a submission the answers, force by force, that the person gave for the whole file. */
final class Consenting {

    private static final String FIELD = "consent\\.[0-9a-f-]{36}";

    private Consenting() {}

    static Submission to(Submission submission, Map<String, String> answers) {
        var consent = new HashMap<ForceId, Boolean>();
        answers.forEach((field, answer) -> {
            if (field.matches(FIELD)) {
                consent.put(ForceId.of(field.substring("consent.".length())), "yes".equals(answer));
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
