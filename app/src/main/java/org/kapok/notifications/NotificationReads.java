package org.kapok.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.ForceId;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;

/** Reads notifications whole: for their organisation and the cell. Forces read {@link ForceReads}. */
@Service
public class NotificationReads {

    private final IdentifiedTransactions transactions;
    private final NotificationStore notifications;
    private final VersionStore versions;
    private final Said said;

    NotificationReads(
            IdentifiedTransactions transactions, NotificationStore notifications, VersionStore versions, Said said) {
        this.transactions = transactions;
        this.notifications = notifications;
        this.versions = versions;
        this.said = said;
    }

    /** What was decided, told, answered and what happened. */
    @org.springframework.stereotype.Component
    record Said(ConsentStore consents, ReleaseStore releases, ReceiptStore receipts, ProgressStore progress) {}

    /** One notification with its whole life, as far as the viewer may see it. */
    public record Whole(
            Notification notification,
            List<Version> versions,
            List<Consent> consents,
            List<Release> releases,
            List<Receipt> receipts,
            List<Progress> progress,
            List<Traveller> people) {

        /** The latest version. */
        public Version latest() {
            return versions.getLast();
        }

        /** The current release to a force. */
        public Optional<Release> current(ForceId force) {
            return releases.stream()
                    .filter(release -> release.force().equals(force) && release.state() == Release.State.CURRENT)
                    .findFirst();
        }

        /** The receipts to one release. */
        public List<Receipt> to(Release release) {
            return receipts.stream()
                    .filter(receipt -> receipt.release().equals(release.id()))
                    .toList();
        }

        /** What the forces that were told have answered. */
        public List<Overdue.Told> told() {
            return releases.stream()
                    .filter(release -> release.state() == Release.State.CURRENT)
                    .map(release -> Overdue.Told.of(release, receipts))
                    .toList();
        }
    }

    /** One notification by its short id. */
    public Optional<Whole> find(Viewer viewer, ShortId id) {
        return transactions.read(viewer, () -> notifications.find(viewer, id).map(found -> whole(viewer, found)));
    }

    /** When the content of this notification was destroyed by rule, if it was and the viewer may know of it. */
    public Optional<Instant> removed(Viewer viewer, ShortId id) {
        return transactions.read(viewer, () -> notifications.purgedAt(viewer, id));
    }

    /** One notification by its id, without its life. */
    public Optional<Notification> byId(Viewer viewer, NotificationId id) {
        return transactions.read(viewer, () -> notifications.find(viewer, id));
    }

    /** All open ones that the viewer may see, soonest first. */
    public List<Notification> open(Viewer viewer) {
        return transactions.read(viewer, () -> notifications.open(viewer));
    }

    /** Open ones of which something may be missing or to be done, soonest first; some of them are quiet. */
    public List<Notification> restless(Viewer viewer, Instant now, Overdue.Limits limits, int most) {
        return transactions.read(viewer, () -> notifications.restless(viewer, now, limits, most));
    }

    /** What every force that was told has answered, for these notifications; two queries, whatever the number. */
    public Map<NotificationId, List<Overdue.Told>> told(Viewer viewer, List<Notification> of) {
        var ids = of.stream().map(Notification::id).toList();
        return transactions.read(viewer, () -> {
            var receipts =
                    said.receipts().toCurrent(viewer, ids).stream().collect(Collectors.groupingBy(Receipt::release));
            return said.releases().current(viewer, ids).stream()
                    .collect(Collectors.groupingBy(
                            Release::notification,
                            Collectors.mapping(
                                    release -> Overdue.Told.of(release, receipts.getOrDefault(release.id(), List.of())),
                                    Collectors.toList())));
        });
    }

    /** One page of a list. */
    public List<Notification> page(Viewer viewer, NotificationQuery query) {
        return transactions.read(viewer, () -> notifications.page(viewer, query));
    }

    /** How many the whole list has. */
    public int count(Viewer viewer, NotificationQuery query) {
        return transactions.read(viewer, () -> notifications.count(viewer, query));
    }

    /** The current releases that the viewer may see, with the receipts to them. */
    public List<Overdue.Told> told(Viewer viewer, NotificationId notification) {
        return transactions.read(viewer, () -> {
            var receipts = said.receipts().of(viewer, notification);
            return said.releases().of(viewer, notification).stream()
                    .filter(release -> release.state() == Release.State.CURRENT)
                    .map(release -> Overdue.Told.of(release, receipts))
                    .toList();
        });
    }

    private Whole whole(Viewer viewer, Notification found) {
        return new Whole(
                found,
                versions.of(viewer, found.id(), found.kind()),
                said.consents().of(viewer, found.id(), found.version()),
                said.releases().of(viewer, found.id()),
                said.receipts().of(viewer, found.id()),
                said.progress().of(viewer, found.id()),
                said.progress().people(viewer, found.id()));
    }
}
