package org.kapok.deconfliction.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.deconfliction.Kinds;
import org.kapok.deconfliction.ProximityAlerts;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.notice.Kind;
import org.kapok.deconfliction.notice.KindList;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.notice.Wording;
import org.kapok.deconfliction.store.ViewRows;
import org.kapok.directory.Directory;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.shared.Side;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.ui.Choice;
import org.kapok.ui.Pagination;
import org.kapok.ui.Screen;
import org.springframework.stereotype.Component;

/** Makes the pages of notices. */
@Component
class NoticePages {

    private final Reading reading;
    private final Kinds kinds;
    private final Directory directory;
    private final ProximityAlerts alerts;

    NoticePages(Reading reading, Kinds kinds, Directory directory, ProximityAlerts alerts) {
        this.reading = reading;
        this.kinds = kinds;
        this.directory = directory;
        this.alerts = alerts;
    }

    NoticeListPage list(Viewer viewer, Screen ui, List<Notice> notices, Pagination pages) {
        Names names = reading.names(viewer, ui);
        KindList list = kinds.of(viewer);
        var concerns = alerts.concerns(viewer, notices);
        var rows = notices.stream()
                .map(notice -> new NoticeListPage.Row(
                        notice.shortId().toString(),
                        notice.content().map(Notice.Content::label).orElse(""),
                        names.of(notice.force()),
                        notice.content().map(content -> kind(list, content, ui)).orElse(""),
                        notice.startsAt(),
                        notice.endsAt(),
                        notice.state().name(),
                        concerns.getOrDefault(notice.id(), 0)))
                .toList();
        return new NoticeListPage(rows, pages, forces(viewer, ui), viewer.isCell());
    }

    private static String kind(KindList list, Notice.Content content, Screen ui) {
        return list.of(content.kind()).label(ui.language());
    }

    private List<Choice> forces(Viewer viewer, Screen ui) {
        return viewer.isCell()
                ? directory.forces(viewer).stream()
                        .map(force ->
                                Choice.of(force.id().toString(), force.name().in(ui.language())))
                        .toList()
                : List.of();
    }

    NoticeFormPage form(
            Viewer viewer,
            Screen ui,
            NoticeForm form,
            String id,
            List<UnseenAlerts.Unseen> unseen,
            List<Violation> violations) {
        return new NoticeFormPage(
                ui.path(id.isEmpty() ? "notices" : "notices/" + id),
                ui.path(id.isEmpty() ? "notices" : "notices/" + id),
                form,
                viewer.isCell(),
                forces(viewer, ui),
                kinds.of(viewer).kinds().stream()
                        .filter(Kind::offered)
                        .filter(kind -> !kind.code().equals(Kind.NOT_GIVEN))
                        .map(kind -> Choice.of(kind.code(), kind.label(ui.language())))
                        .toList(),
                AlertPages.channels(ui),
                unseen.stream()
                        .map(alert -> new NoticeFormPage.Unseen(
                                alert.id(),
                                ui.text(alert.key(), alert.arguments().toArray())))
                        .toList(),
                violations);
    }

    NoticePage one(Viewer viewer, Screen ui, Notice notice) {
        Optional<Notice.Content> content = notice.content();
        return new NoticePage(
                notice.shortId().toString(),
                notice.version(),
                notice.state().name(),
                notice.isLive(),
                viewer.isCell(),
                content.map(one -> one.wording().agreed()).orElse(false),
                notice.through()
                        .map(through -> ui.text(
                                "deconfliction.notice.entered",
                                through.person(),
                                ui.text("deconfliction.channel." + through.channel()),
                                through.at()))
                        .orElse(""),
                facts(viewer, ui, notice),
                content.map(one -> wording(viewer, ui, one.wording())).orElse(List.of()),
                concerns(viewer, ui, notice),
                AlertPages.channels(ui),
                content.map(one -> features(notice, one)).orElse(Map.of()),
                List.of());
    }

    private List<AlertPage.Line> facts(Viewer viewer, Screen ui, Notice notice) {
        var facts = new ArrayList<AlertPage.Line>();
        facts.add(line("force", reading.names(viewer, ui).of(notice.force())));
        facts.add(line("when", ui.moments().span(notice.startsAt(), notice.endsAt())));
        notice.content().ifPresent(content -> {
            Sentences sentences = reading.sentences(viewer, ui);
            var at = content.extent().geometry().getCoordinates()[0];
            var point = new org.kapok.geo.Coordinate(at.x, at.y);
            facts.add(line("label", content.label()));
            facts.add(line("kind", kind(kinds.of(viewer), content, ui)));
            facts.add(line(
                    "position",
                    point.decimal() + point.mgrs().map(grid -> " · " + grid).orElse("")));
            if (content.extent().radiusMetres() > 0) {
                facts.add(line("radius", sentences.distance(content.extent().radiusMetres())));
            }
            content.extent()
                    .altitude()
                    .ifPresent(band -> facts.add(line(
                            "altitude",
                            ui.number(Math.round(band.floorMetres())) + " - "
                                    + ui.number(Math.round(band.ceilingMetres())) + " m")));
            facts.add(line("remark", content.remark()));
        });
        return facts;
    }

    private List<AlertPage.Line> wording(Viewer viewer, Screen ui, Wording wording) {
        var box = wording.area().getEnvelopeInternal();
        var lines = new ArrayList<AlertPage.Line>();
        lines.add(line(
                "wording_area",
                new org.kapok.geo.Coordinate(box.getMinX(), box.getMinY()).decimal() + " - "
                        + new org.kapok.geo.Coordinate(box.getMaxX(), box.getMaxY()).decimal()));
        lines.add(line("wording_hours", reading.sentences(viewer, ui).hours(wording.from(), wording.until())));
        wording.words().ifPresent(words -> lines.add(line("wording_words", words)));
        return lines;
    }

    private static Map<String, Object> features(Notice notice, Notice.Content content) {
        return Drawing.collection(List.of(
                Drawing.feature(content.wording().extent(), "", "", "armed", "buffer", ""),
                Drawing.feature(
                        content.extent(),
                        notice.shortId().toString(),
                        content.label(),
                        "armed",
                        content.extent().moves() ? "movement" : "area",
                        "")));
    }

    private List<AlertListPage.Row> concerns(Viewer viewer, Screen ui, Notice notice) {
        Sentences sentences = reading.sentences(viewer, ui);
        if (viewer.isCell()) {
            return alerts.of(viewer, notice.id()).stream()
                    .filter(Alert::open)
                    .map(alert -> new AlertListPage.Row(
                            alert.shortId().toString(),
                            Levels.of(alert.met()),
                            sentences.of(alert),
                            alert.met().map(met -> met.meeting().from()),
                            Levels.status(alert),
                            Side.HUMANITARIAN,
                            ""))
                    .toList();
        }
        return alerts
                .forceViews(
                        viewer,
                        new ViewRows.Query(Optional.of(notice.shortId().toString()), Optional.of(true), false),
                        100,
                        0)
                .stream()
                .map(view -> new AlertListPage.Row(
                        view.shortId().toString(),
                        Levels.of(Optional.of(view.met())),
                        sentences.of(view),
                        Optional.of(view.met().meeting().from()),
                        Levels.status(view.open(), view.outcome().isPresent()),
                        Side.ARMED,
                        ""))
                .toList();
    }

    private static AlertPage.Line line(String label, String value) {
        return new AlertPage.Line("deconfliction.notice." + label, value, "");
    }
}
