package org.kapok.deconfliction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.access.OperationSettings;
import org.kapok.deconfliction.notice.KindList;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.picture.Notified;
import org.kapok.deconfliction.picture.Posted;
import org.kapok.deconfliction.picture.Released;
import org.kapok.deconfliction.picture.Sources;
import org.kapok.deconfliction.store.KindRows;
import org.kapok.deconfliction.store.NoticeRows;
import org.kapok.shared.OperationId;
import org.springframework.stereotype.Component;

/** Reads both sides of the picture from the database. */
@Component
class StoredSources implements Sources {

    private final LiveThings live;
    private final NoticeRows notices;
    private final KindRows kinds;
    private final OperationSettings settings;

    StoredSources(LiveThings live, NoticeRows notices, KindRows kinds, OperationSettings settings) {
        this.live = live;
        this.notices = notices;
        this.kinds = kinds;
        this.settings = settings;
    }

    @Override
    public List<Notified> notifications(OperationId operation) {
        return live.notifications(operation);
    }

    @Override
    public Optional<Notified> notification(OperationId operation, UUID notification) {
        return live.notification(operation, notification);
    }

    @Override
    public List<Released> releases(OperationId operation) {
        return live.releases(operation);
    }

    @Override
    public List<Released> releases(OperationId operation, UUID notification) {
        return live.releases(operation, notification);
    }

    @Override
    public List<Posted> notices(OperationId operation) {
        KindList list = kinds(operation);
        boolean byRule = byRule(operation);
        return notices.live(operation).stream()
                .filter(Notice::isLive)
                .map(notice -> posted(notice, list, byRule))
                .toList();
    }

    @Override
    public Optional<Posted> notice(OperationId operation, UUID notice) {
        return notices.find(notice)
                .filter(Notice::isLive)
                .map(live -> posted(live, kinds(operation), byRule(operation)));
    }

    private KindList kinds(OperationId operation) {
        return kinds.newest(operation).orElseGet(KindList::shipped);
    }

    private boolean byRule(OperationId operation) {
        return settings.value(operation, DeconflictionSettings.TELL_DEFAULT_WORDING);
    }

    private static Posted posted(Notice notice, KindList kinds, boolean byRule) {
        Notice.Content content = notice.content().orElseThrow();
        return new Posted(
                notice.id(),
                notice.shortId().toString(),
                notice.force(),
                content.label(),
                notice.version(),
                content.extent(),
                kinds.of(content.kind()).distances(),
                content.wording(),
                content.wording().agreed() || byRule);
    }
}
