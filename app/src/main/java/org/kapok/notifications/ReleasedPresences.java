package org.kapok.notifications;

import java.time.Duration;
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
        return transactions.read(viewer, () -> releases.current(viewer).stream()
                .flatMap(release -> open(viewer, release))
                .toList());
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
        return version.stream().map(told -> presence(viewer, release, told.content()));
    }

    private ReleasedPresence presence(Viewer viewer, Release release, Content content) {
        var operation = viewer.operation();
        double buffer =
                switch (content) {
                    case Site site -> site.radiusMetres() + settings.value(operation, NotificationSettings.SITE_BUFFER);
                    case Movement _ -> settings.value(operation, NotificationSettings.MOVEMENT_BUFFER);
                };
        Duration slack = content.kind() == Kind.SITE
                ? Duration.ZERO
                : settings.value(operation, NotificationSettings.MOVEMENT_SLACK);
        return new ReleasedPresence(
                release.id(),
                release.notification(),
                release.force(),
                release.shortId(),
                release.kind(),
                release.version(),
                Presence.of(content),
                buffer,
                slack);
    }
}
