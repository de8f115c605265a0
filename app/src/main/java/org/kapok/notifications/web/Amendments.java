package org.kapok.notifications.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.notifications.Drafts;
import org.kapok.notifications.NotificationReads;
import org.kapok.shared.Viewer;
import org.kapok.ui.Screen;
import org.springframework.stereotype.Component;

/** Begins the form of a next version with what the latest one says. */
@Component
class Amendments {

    private final Drafts drafts;
    private final DraftSubmission submission;

    Amendments(Drafts drafts, DraftSubmission submission) {
        this.drafts = drafts;
        this.submission = submission;
    }

    /** The draft's id; {@code changes} are answers of a form, laid over what the latest version says. */
    UUID begin(Viewer viewer, NotificationReads.Whole whole, Map<String, String> changes, Screen screen) {
        return drafts.begin(
                viewer,
                whole.notification().organisation(),
                whole.notification().kind(),
                Optional.of(whole.notification()),
                DraftSubmission.merged(submission.formOf(whole, screen.moments()), changes));
    }
}
