package org.kapok.notifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapok.directory.Directory;
import org.kapok.directory.Organisation;
import org.kapok.directory.Recipient;
import org.kapok.shared.ForceId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.springframework.stereotype.Component;

/** What must hold before something is submitted; everything that is wrong is said at once. */
@Component
class SubmissionRules {

    private final Directory directory;
    private final NotificationStore notifications;
    private final VersionStore versions;
    private final CoordinateDoubts doubts;

    SubmissionRules(
            Directory directory, NotificationStore notifications, VersionStore versions, CoordinateDoubts doubts) {
        this.directory = directory;
        this.notifications = notifications;
        this.versions = versions;
        this.doubts = doubts;
    }

    void check(Viewer viewer, Submission submission, Optional<NotificationId> amended, Instant now) {
        var violations = violations(viewer, submission, amended, now);
        if (!violations.isEmpty()) {
            throw new ViolationsException(violations);
        }
    }

    List<Violation> violations(Viewer viewer, Submission submission, Optional<NotificationId> amended, Instant now) {
        var ground = new Ground(recipients(viewer), alike(viewer, submission));
        return violations(viewer, submission, amended, now, ground);
    }

    List<List<Violation>> violations(Viewer viewer, List<Submission> submissions, Instant now) {
        var ground = ground(viewer);
        return submissions.stream()
                .map(submission -> violations(viewer, submission, Optional.empty(), now, ground))
                .toList();
    }

    /** For many at once: all that is open is read once. */
    private Ground ground(Viewer viewer) {
        return new Ground(recipients(viewer), notifications.open(viewer));
    }

    private List<ForceId> recipients(Viewer viewer) {
        return directory.recipients(viewer).stream().map(Recipient::force).toList();
    }

    private List<Notification> alike(Viewer viewer, Submission submission) {
        var content = submission.content();
        return notifications.alike(
                viewer, Notification.Headline.of(content), content.kind(), Duplicate.limit(content.kind()));
    }

    /** What all submissions of one writer are checked against, read once. */
    private record Ground(List<ForceId> recipients, List<Notification> open) {}

    private List<Violation> violations(
            Viewer viewer, Submission submission, Optional<NotificationId> amended, Instant now, Ground ground) {
        var violations = new ArrayList<Violation>();
        if (!speaksFor(viewer, submission)) {
            violations.add(Violation.of("", "notifications.violation.not_yours"));
            return violations;
        }
        violations.addAll(ContentRules.violations(submission.content(), now));
        violations.addAll(doubts.unsettled(viewer, submission.content()));
        submission.consent().forEach((force, given) -> {
            if (given && !ground.recipients().contains(force)) {
                violations.add(Violation.of("consent", "notifications.violation.no_recipient"));
            }
        });
        violations.addAll(unsettledDuplicates(viewer, submission, amended, ground));
        return violations;
    }

    /** NOT-2: focal points for their organisation; the cell for one that speaks through it, saying who said so. */
    private boolean speaksFor(Viewer viewer, Submission submission) {
        if (viewer.role() == Role.FOCAL_POINT) {
            return viewer.organisation()
                            .filter(submission.organisation()::equals)
                            .isPresent()
                    && submission.onBehalf().isEmpty();
        }
        return viewer.isCell()
                && submission.onBehalf().isPresent()
                && directory
                        .organisation(viewer, submission.organisation())
                        .filter(Organisation::speaksThroughCell)
                        .isPresent();
    }

    private List<Violation> unsettledDuplicates(
            Viewer viewer, Submission submission, Optional<NotificationId> amended, Ground ground) {
        return duplicates(viewer, submission, amended, ground.open()).stream()
                .filter(found -> submission
                        .settledDuplicates()
                        .getOrDefault(found.other().shortId().toString(), "")
                        .isBlank())
                .map(found -> Violation.of(
                        "duplicate." + found.other().shortId(),
                        "notifications.violation.duplicate_"
                                + found.why().name().toLowerCase(java.util.Locale.ROOT),
                        found.other().shortId().toString(),
                        found.other().headline().name()))
                .toList();
    }

    /** NOT-10: what the organisation has already notified of the same place and function, or window and route. */
    List<Duplicate> duplicates(Viewer viewer, Submission submission, Optional<NotificationId> amended) {
        return duplicates(viewer, submission, amended, alike(viewer, submission));
    }

    private List<Duplicate> duplicates(
            Viewer viewer, Submission submission, Optional<NotificationId> amended, List<Notification> open) {
        var content = submission.content();
        return open.stream()
                .filter(other -> other.organisation().equals(submission.organisation())
                        && !amended.equals(Optional.of(other.id())))
                .flatMap(other -> Duplicate.of(Notification.Headline.of(content), content.kind(), other).stream())
                .filter(found -> versions.sameFunction(viewer, content, found.other()))
                .toList();
    }
}
