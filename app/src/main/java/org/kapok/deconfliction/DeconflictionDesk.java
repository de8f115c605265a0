package org.kapok.deconfliction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kapok.bell.Bell;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.alert.Graded;
import org.kapok.deconfliction.alert.Severity;
import org.kapok.deconfliction.notice.NoticeState;
import org.kapok.deconfliction.picture.Notified;
import org.kapok.deconfliction.picture.OperationPicture;
import org.kapok.deconfliction.picture.Pictures;
import org.kapok.deconfliction.picture.Posted;
import org.kapok.deconfliction.store.AlertRows;
import org.kapok.deconfliction.store.NoticeRows;
import org.kapok.deconfliction.store.ViewRows;
import org.kapok.notifications.DeskItem;
import org.kapok.notifications.DeskItems;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** What alerts and notices put on the desks. */
@Component
class DeconflictionDesk implements DeskItems {

    private static final Duration SOON = Duration.ofHours(24);
    private static final int MOST = 200;

    private final ProximityAlerts alerts;
    private final ActivityNotices notices;
    private final Questions questions;
    private final Bell bell;
    private final Pictures pictures;

    DeconflictionDesk(
            ProximityAlerts alerts, ActivityNotices notices, Questions questions, Bell bell, Pictures pictures) {
        this.alerts = alerts;
        this.notices = notices;
        this.questions = questions;
        this.bell = bell;
        this.pictures = pictures;
    }

    @Override
    public List<DeskItem> of(Viewer viewer, Instant now) {
        if (viewer.isCell()) {
            return cell(viewer, now);
        }
        return viewer.force().isPresent() ? force(viewer, now) : organisation(viewer, now);
    }

    private List<DeskItem> cell(Viewer viewer, Instant now) {
        var items = new ArrayList<DeskItem>();
        var open =
                new AlertRows.Query(Optional.empty(), Optional.of(AlertRows.Status.OPEN), Optional.empty(), "", false);
        OperationPicture picture = pictures.fresh(viewer.operation());
        alerts.list(viewer, open, MOST, 0).forEach(alert -> items.add(cell(alert, picture, now)));
        var waiting =
                new NoticeRows.Query(Optional.empty(), Optional.of(NoticeState.LIVE), Optional.empty(), "", false);
        notices.list(viewer, waiting, MOST, 0).stream()
                .filter(notice -> notice.content()
                        .filter(content -> !content.wording().agreed())
                        .isPresent())
                .forEach(notice -> items.add(item(
                        DeskItem.Level.TODAY,
                        DeskItem.Shape.SQUARE,
                        notice.shortId().toString(),
                        "deconfliction.desk.wording",
                        List.of(
                                notice.shortId().toString(),
                                notice.content().map(content -> content.label()).orElse("")),
                        Optional.of(notice.startsAt()),
                        "deconfliction.desk.agree",
                        "notices/" + notice.shortId())));
        questions
                .suspicious(viewer)
                .forEach(probing -> items.add(item(
                        DeskItem.Level.TODAY,
                        DeskItem.Shape.DIAMOND,
                        "",
                        "deconfliction.desk.probing",
                        List.of(probing.asked()),
                        Optional.empty(),
                        "deconfliction.desk.look",
                        "probing")));
        if (!bell.isSet()) {
            items.add(item(
                    DeskItem.Level.LATER,
                    DeskItem.Shape.DIAMOND,
                    "",
                    "deconfliction.desk.no_mail",
                    List.of(),
                    Optional.empty(),
                    "deconfliction.desk.open",
                    "alerts"));
        }
        return items;
    }

    private static DeskItem cell(Alert alert, OperationPicture picture, Instant now) {
        Optional<Instant> at = alert.met().map(met -> met.meeting().from());
        boolean soon = at.filter(from -> from.isBefore(now.plus(SOON))).isPresent();
        boolean pressing = soon
                || alert.severity() == Severity.SEVERE
                || alert.writtenPastAt().isPresent();
        return item(
                pressing ? DeskItem.Level.NOW : DeskItem.Level.TODAY,
                DeskItem.Shape.TRIANGLE,
                alert.shortId().toString(),
                alert.writtenPastAt().isPresent() ? "deconfliction.desk.written_past" : "deconfliction.desk.alert",
                List.of(
                        alert.shortId().toString(),
                        alert.parties().notificationShort(),
                        alert.parties().noticeShort(),
                        band(alert.met()),
                        picture.notification(alert.parties().notification())
                                .map(Notified::title)
                                .orElse(""),
                        picture.notice(alert.parties().notice())
                                .map(Posted::label)
                                .orElse("")),
                at,
                "deconfliction.desk.open",
                "alerts/" + alert.shortId());
    }

    private List<DeskItem> organisation(Viewer viewer, Instant now) {
        return viewer.organisation().isEmpty()
                ? List.of()
                : alerts.organisationViews(viewer, open(), MOST, 0).stream()
                        .filter(view -> view.outcome().isEmpty())
                        .map(view -> item(
                                level(view.stretch().from(), now),
                                DeskItem.Shape.TRIANGLE,
                                view.shortId().toString(),
                                "deconfliction.desk.organisation",
                                List.of(view.shortId().toString(), view.notificationShort()),
                                Optional.of(view.stretch().from()),
                                "deconfliction.desk.open",
                                "alerts/" + view.shortId()))
                        .toList();
    }

    private List<DeskItem> force(Viewer viewer, Instant now) {
        return alerts.forceViews(viewer, open(), MOST, 0).stream()
                .filter(view -> view.outcome().isEmpty())
                .map(view -> item(
                        level(view.met().meeting().from(), now),
                        DeskItem.Shape.TRIANGLE,
                        view.shortId().toString(),
                        "deconfliction.desk.force",
                        List.of(
                                view.shortId().toString(),
                                view.told().notificationShort(),
                                view.noticeShort(),
                                band(Optional.of(view.met()))),
                        Optional.of(view.met().meeting().from()),
                        "deconfliction.desk.open",
                        "alerts/" + view.shortId()))
                .toList();
    }

    private static String band(Optional<Graded> met) {
        return "deconfliction.band."
                + met.map(graded -> graded.band().name().toLowerCase(Locale.ROOT))
                        .orElse("told");
    }

    private static ViewRows.Query open() {
        return new ViewRows.Query(Optional.empty(), Optional.of(true), false);
    }

    private static DeskItem.Level level(Instant from, Instant now) {
        return from.isBefore(now.plus(SOON)) ? DeskItem.Level.NOW : DeskItem.Level.TODAY;
    }

    private static DeskItem item(
            DeskItem.Level level,
            DeskItem.Shape shape,
            String id,
            String sentence,
            List<Object> arguments,
            Optional<Instant> at,
            String verb,
            String path) {
        return new DeskItem(level, shape, id, sentence, arguments, at, verb, path);
    }
}
