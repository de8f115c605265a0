package org.kapok.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.access.OperationClocks;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.Field;
import org.kapok.ledger.Ledger;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowRef;
import org.kapok.shared.ForceId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** Appends the entries of notifications, with the audience that each part of them has. */
@Component("notificationsJournal")
class Journal {

    private final Ledger ledger;
    private final OperationClocks clocks;

    Journal(Ledger ledger, OperationClocks clocks) {
        this.ledger = ledger;
        this.clocks = clocks;
    }

    /** The operation's time. */
    Instant time(Viewer viewer) {
        return clocks.time(viewer.operation());
    }

    /** Takes the operation's lock, before the newest state of others is looked at. */
    void lock(Viewer viewer) {
        ledger.lock(viewer.operation());
    }

    /** An entry that the organisation and the cell may know: the notification moved on. */
    void moved(Viewer viewer, String what, Notification now, Optional<String> reason, List<RowRef> others) {
        var rows = new java.util.ArrayList<>(others);
        rows.add(row(now));
        append(viewer, what, record(now), now.revision() - 1, reason, Audience.organisation(now.organisation()), rows);
    }

    /** An entry of one notification that leaves its own row as it is. */
    void beside(
            Viewer viewer,
            String what,
            Notification now,
            Optional<String> reason,
            Audience audience,
            List<RowRef> rows) {
        append(viewer, what, record(now), now.revision(), reason, audience, rows);
    }

    /** An entry that the organisation, one force and the cell may know: what the force was told changed. */
    void told(Viewer viewer, String what, OrganisationId organisation, Release release, Optional<String> reason) {
        var audience = audience(organisation, release.force());
        append(
                viewer,
                what,
                record(release),
                release.version(),
                reason,
                audience,
                List.of(RowRef.erasable(ReleaseStore.TABLE, release.id(), audience)));
    }

    /** An entry that a force answered. */
    void answered(Viewer viewer, OrganisationId organisation, Release release, RowRef receipt) {
        append(
                viewer,
                "receipt_recorded",
                record(release),
                release.version(),
                Optional.empty(),
                audience(organisation, release.force()),
                List.of(receipt));
    }

    /** An entry without rows that name their notification: drafts, registers, settled duplicates. */
    void plain(Viewer viewer, String what, RecordRef record, Audience audience, List<RowRef> rows) {
        append(viewer, what, record, 0, Optional.empty(), audience, rows);
    }

    static Audience audience(OrganisationId organisation, ForceId force) {
        return Audience.organisation(organisation).and(Audience.force(force));
    }

    static RowRef row(Notification now) {
        return RowRef.erasable(NotificationStore.TABLE, now.id().value(), Audience.organisation(now.organisation()));
    }

    static RowRef ownRow(String table, UUID id, Notification now) {
        return RowRef.erasable(table, id, Audience.organisation(now.organisation()));
    }

    static RecordRef record(Notification now) {
        return new RecordRef(now.kind().word(), now.id().value());
    }

    private static RecordRef record(Release release) {
        return new RecordRef(release.kind().word(), release.notification().value());
    }

    private void append(
            Viewer viewer,
            String what,
            RecordRef record,
            int basis,
            Optional<String> reason,
            Audience audience,
            List<RowRef> rows) {
        ledger.append(new EntryDraft(
                viewer.operation(),
                "notifications." + what,
                record,
                viewer.account(),
                time(viewer),
                Optional.of(basis).filter(version -> version > 0),
                reason.filter(text -> !text.isBlank()),
                audience,
                List.<Field>of(),
                rows));
    }
}
