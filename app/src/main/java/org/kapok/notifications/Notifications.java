package org.kapok.notifications;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.RowRef;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.springframework.stereotype.Service;

/** What an organisation does with its notifications: submit, amend, confirm by a second person. */
@Service
public class Notifications {

    private static final int SIGNS = 5;

    private final IdentifiedTransactions transactions;
    private final SubmissionRules rules;
    private final Steps steps;
    private final Papers papers;
    private final RandomGenerator random = new SecureRandom();

    Notifications(IdentifiedTransactions transactions, SubmissionRules rules, Steps steps, Papers papers) {
        this.transactions = transactions;
        this.rules = rules;
        this.steps = steps;
        this.papers = papers;
    }

    /** What a submission writes beside the notification's own row. */
    @org.springframework.stereotype.Component
    record Papers(VersionStore versions, ConsentStore consents, ProgressStore annexes, Duplicates duplicates) {}

    /** All that would refuse this submission, for a form that is still being filled in. */
    public List<Violation> violations(Viewer viewer, Submission submission, Optional<NotificationId> amended) {
        return transactions.read(viewer, () -> rules.violations(viewer, submission, amended, steps.time(viewer)));
    }

    /** As {@link #violations}, for many new ones at once, each on its own; the answers are in the order asked. */
    public List<List<Violation>> violations(Viewer viewer, List<Submission> submissions) {
        return transactions.read(viewer, () -> rules.violations(viewer, submissions, steps.time(viewer)));
    }

    /** What the organisation already notified that looks like this one, settled or not. */
    public List<Duplicate> duplicates(Viewer viewer, Submission submission, Optional<NotificationId> amended) {
        return transactions.read(viewer, () -> rules.duplicates(viewer, submission, amended));
    }

    /**
     * Submits a new notification; a second person of the organisation confirms it next. Throws
     * {@link org.kapok.shared.ViolationsException} with everything that is wrong, {@link UnseenAlerts}.
     */
    public ShortId submit(Viewer viewer, Submission submission) {
        return submit(viewer, new NotificationId(UUID.randomUUID()), submission);
    }

    /**
     * The same under an id that the writer keeps: who was asked to look at alerts first repeats his submission under the
     * same id, or he would be asked for ever.
     */
    public ShortId submit(Viewer viewer, NotificationId id, Submission submission) {
        return transactions.write(viewer, () -> {
            Instant now = steps.time(viewer);
            Allowed.that(steps.notifications().find(viewer, id).isEmpty(), "notifications.violation.stale");
            rules.check(viewer, submission, Optional.empty(), now);
            var content = submission.content();
            var notification = Notification.submitted(
                    id,
                    ShortId.random(content.kind().prefix(), SIGNS, random),
                    submission.organisation(),
                    content,
                    viewer.account(),
                    now);
            steps.add(viewer, notification);
            var rows = write(viewer, notification, submission, now);
            steps.gate().changed(viewer, notification, submission.seenAlerts(), content.urgency() == Urgency.IMMEDIATE);
            papers.duplicates().find(viewer, notification, content);
            steps.journal().moved(viewer, "submitted", notification, settled(submission), rows);
            return notification.shortId();
        });
    }

    /** NOT-7: writes the next version, based on {@code revision}; forces without a yes in it are recalled at once. */
    public void amend(Viewer viewer, ShortId id, int revision, Submission submission) {
        transactions.write(viewer, () -> {
            Instant now = steps.time(viewer);
            var before = steps.find(viewer, id, revision);
            rules.check(viewer, submission, Optional.of(before.id()), now);
            Allowed.that(before.life().isOpen(), "notifications.violation.closed");
            Allowed.that(before.kind() == submission.content().kind(), "notifications.violation.other_kind");
            var after = before.amended(submission.content(), viewer.account(), now);
            steps.change(viewer, after);
            var rows = write(viewer, after, submission, now);
            steps.recall(
                    viewer,
                    after,
                    release -> !submission.consent().getOrDefault(release.force(), false),
                    "notifications.recall.amended_without_consent");
            steps.gate()
                    .changed(
                            viewer,
                            after,
                            submission.seenAlerts(),
                            submission.content().urgency() != Urgency.ROUTINE);
            papers.duplicates().find(viewer, after, submission.content());
            steps.journal().moved(viewer, "amended", after, settled(submission), rows);
            return after.id();
        });
    }

    /** NOT-4: the second person of the organisation confirms the coordinates and times of the latest version. */
    public void confirm(Viewer viewer, ShortId id, int revision) {
        transactions.write(viewer, () -> {
            var before = steps.find(viewer, id, revision);
            Allowed.that(steps.speaksFor(viewer, before), "notifications.violation.not_yours");
            Allowed.that(before.stage() == Stage.SUBMITTED && before.life().isOpen(), "notifications.violation.stage");
            Allowed.that(!before.author().equals(viewer.account()), "notifications.violation.same_person");
            var after = before.confirmed(viewer.account());
            steps.change(viewer, after);
            steps.journal().moved(viewer, "confirmed", after, Optional.empty(), List.of());
            return after.id();
        });
    }

    /** The second person, or the cell, sends a version back to its author with a remark. */
    public void sendBack(Viewer viewer, ShortId id, int revision, String remark) {
        transactions.write(viewer, () -> {
            var before = steps.find(viewer, id, revision);
            Allowed.that(viewer.isCell() || steps.speaksFor(viewer, before), "notifications.violation.not_yours");
            Allowed.that(
                    before.life().isOpen() && before.stage() != Stage.RELEASED && before.stage() != Stage.SENT_BACK,
                    "notifications.violation.stage");
            Allowed.that(!remark.isBlank(), "remark", "notifications.violation.missing");
            var after = before.sentBack(remark.strip());
            steps.change(viewer, after);
            steps.journal().moved(viewer, "sent_back", after, Optional.of(remark), List.of());
            return after.id();
        });
    }

    private List<RowRef> write(Viewer viewer, Notification notification, Submission submission, Instant now) {
        var operation = viewer.operation();
        var rows = new ArrayList<RowRef>();
        var version = new Version(
                UUID.randomUUID(),
                notification.version(),
                submission.content(),
                viewer.account(),
                now,
                submission.onBehalf());
        papers.versions().add(operation, notification, version, ForceView.geometry(submission.content()));
        rows.add(Journal.ownRow(VersionStore.TABLE, version.id(), notification));
        submission.consent().forEach((force, given) -> {
            var consent = new Consent(UUID.randomUUID(), notification.version(), force, given, viewer.account(), now);
            papers.consents().add(operation, notification, consent);
            rows.add(RowRef.lasting(
                    ConsentStore.TABLE,
                    consent.id(),
                    org.kapok.ledger.Audience.organisation(notification.organisation())));
        });
        if (!submission.people().isEmpty()) {
            var annex = papers.annexes().savePeople(operation, notification, submission.people());
            rows.add(Journal.ownRow(ProgressStore.ANNEX, annex, notification));
        }
        return rows;
    }

    private static Optional<String> settled(Submission submission) {
        return submission.settledDuplicates().isEmpty()
                ? Optional.empty()
                : Optional.of(new java.util.TreeMap<>(submission.settledDuplicates()).toString());
    }
}
