package org.kapok.notifications;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kapok.access.OperationSettings;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;

/** What forces hold, as the proximity question needs it: a force's view of an alert moves with its release only. */
@Service
public class ReleasedPresences {

    private final IdentifiedTransactions transactions;
    private final NotificationStore notifications;
    private final VersionStore versions;
    private final ReleaseStore releases;
    private final OperationSettings settings;

    ReleasedPresences(
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

    /** All current releases of open notifications that the viewer may see; the machine viewer sees all. */
    public List<ReleasedPresence> all(Viewer viewer) {
        return transactions.read(viewer, () -> {
            var held = versions.held(viewer);
            var margins = Margins.of(settings, viewer.operation());
            return releases.current(viewer).stream()
                    .flatMap(release -> Optional.ofNullable(
                            held.get(new VersionStore.Key(release.notification(), release.version())))
                            .map(version -> presence(margins, release, version.content()))
                            .stream())
                    .toList();
        });
    }

    /** The current releases of one notification, while it is open. */
    public List<ReleasedPresence> of(Viewer viewer, NotificationId notification) {
        return transactions.read(viewer, () -> releases.of(viewer, notification).stream()
                .filter(release -> release.state() == Release.State.CURRENT)
                .flatMap(release -> open(viewer, release))
                .toList());
    }

    private Stream<ReleasedPresence> open(Viewer viewer, Release release) {
        Optional<Version> version = notifications
                .find(viewer, release.notification())
                .filter(found -> found.life().isOpen())
                .flatMap(found -> versions.find(viewer, found, release.version()));
        return version.stream()
                .map(told -> presence(Margins.of(settings, viewer.operation()), release, told.content()));
    }

    private static ReleasedPresence presence(Margins margins, Release release, Content content) {
        return new ReleasedPresence(
                release.id(),
                release.notification(),
                release.force(),
                release.shortId(),
                release.kind(),
                release.version(),
                Presence.of(content),
                margins.buffer(content),
                margins.slack(content.kind()));
    }
}
