package org.kapok.notifications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kapok.access.OperationSettings;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.ForceId;
import org.kapok.shared.OperationId;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;

/** Open notifications as the picture and the proximity question need them. */
@Service
public class LiveNotifications {

    private final IdentifiedTransactions transactions;
    private final NotificationStore notifications;
    private final VersionStore versions;
    private final ReleaseStore releases;
    private final OperationSettings settings;

    LiveNotifications(
            IdentifiedTransactions transactions,
            NotificationStore notifications,
            VersionStore versions,
            ReleaseStore releases,
            OperationSettings settings) {
        this.transactions = transactions;
        this.notifications = notifications;
        this.versions = versions;
        this.releases = releases;
        this.settings = settings;
    }

    /** All open ones that the viewer may see; the operation's machine viewer sees all. */
    public List<LiveNotification> all(Viewer viewer) {
        return transactions.read(viewer, () -> {
            Map<NotificationId, Map<ForceId, Integer>> told = new HashMap<>();
            releases.current(viewer)
                    .forEach(release -> told.computeIfAbsent(release.notification(), _ -> new HashMap<>())
                            .put(release.force(), release.version()));
            var contents = versions.ofOpen(viewer);
            var margins = Margins.of(settings, viewer.operation());
            return notifications.open(viewer).stream()
                    .filter(open -> contents.containsKey(open.id()))
                    .map(open -> live(
                            margins,
                            open,
                            Objects.requireNonNull(contents.get(open.id())).content(),
                            told.getOrDefault(open.id(), Map.of())))
                    .toList();
        });
    }

    /** One, while it is open, if the viewer may see it. */
    public Optional<LiveNotification> one(Viewer viewer, NotificationId id) {
        return transactions.read(viewer, () -> notifications
                .find(viewer, id)
                .filter(found -> found.life().isOpen())
                .flatMap(open -> versions.find(viewer, open, open.version())
                        .map(version -> live(
                                Margins.of(settings, viewer.operation()), open, version.content(), told(viewer, id)))));
    }

    /** A content that is not yet submitted, for a preview of what it would come close to. */
    public Proposed proposed(OperationId operation, Optional<NotificationId> notification, Content content) {
        var margins = Margins.of(settings, operation);
        return new Proposed(notification, Presence.of(content), margins.buffer(content), margins.slack(content.kind()));
    }

    private Map<ForceId, Integer> told(Viewer viewer, NotificationId id) {
        var told = new HashMap<ForceId, Integer>();
        releases.of(viewer, id).stream()
                .filter(release -> release.state() == Release.State.CURRENT)
                .forEach(release -> told.put(release.force(), release.version()));
        return told;
    }

    private LiveNotification live(
            Margins margins, Notification notification, Content content, Map<ForceId, Integer> told) {
        return new LiveNotification(
                notification.id(),
                notification.shortId(),
                notification.kind(),
                notification.organisation(),
                content.name(),
                notification.version(),
                Presence.of(content),
                margins.buffer(content),
                margins.slack(content.kind()),
                content.urgency(),
                told);
    }
}
