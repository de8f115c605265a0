package org.kapok.deconfliction.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.deconfliction.ProximityAlerts;
import org.kapok.deconfliction.WaysOut;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.alert.ForceView;
import org.kapok.deconfliction.alert.OrganisationView;
import org.kapok.deconfliction.alert.Outcome;
import org.kapok.deconfliction.alert.Owner;
import org.kapok.deconfliction.notice.Channel;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.kapok.ui.Choice;
import org.kapok.ui.Screen;
import org.springframework.stereotype.Component;

/** Makes the page of one alert for its reader. */
@Component
class AlertPages {

    private final ProximityAlerts alerts;
    private final WaysOut ways;
    private final Reading reading;
    private final Drawing drawing;

    AlertPages(ProximityAlerts alerts, WaysOut ways, Reading reading, Drawing drawing) {
        this.alerts = alerts;
        this.ways = ways;
        this.reading = reading;
        this.drawing = drawing;
    }

    /** Empty when the alert does not exist in this reader's view. */
    Optional<AlertPage> of(Viewer viewer, Screen ui, ShortId id) {
        if (viewer.isCell()) {
            return alerts.find(viewer, id).map(alert -> cell(viewer, ui, alert));
        }
        return viewer.force().isPresent()
                ? alerts.forceView(viewer, id).map(view -> force(viewer, ui, view))
                : alerts.organisationView(viewer, id).map(view -> organisation(viewer, ui, view));
    }

    private AlertPage cell(Viewer viewer, Screen ui, Alert alert) {
        Sentences sentences = reading.sentences(viewer, ui);
        Names names = reading.names(viewer, ui);
        Alert.Parties parties = alert.parties();
        var facts = new ArrayList<AlertPage.Line>();
        facts.add(line(
                "notification",
                parties.notificationShort() + " " + names.of(parties.organisation()),
                ui.path("notifications/" + parties.notificationShort())));
        facts.add(line(
                "notice",
                parties.noticeShort() + " " + names.of(parties.force()),
                ui.path("notices/" + parties.noticeShort())));
        alert.met().ifPresent(met -> {
            facts.add(line(
                    "when",
                    ui.moments().span(met.meeting().from(), met.meeting().until()),
                    ""));
            facts.add(line("distance", sentences.distance(met.meeting().distanceMetres()), ""));
        });
        alert.moved().ifPresent(mover -> facts.add(line("moved", ui.text("deconfliction.mover." + mover), "")));
        alert.worked()
                .ifPresent(worked -> facts.add(line(
                        "outcome", ui.text("deconfliction.outcome." + worked.outcome()) + " " + worked.words(), "")));
        alert.writtenPastAt()
                .ifPresent(at -> facts.add(line("past", ui.text("deconfliction.alert.written_past_at", at), "")));
        return new AlertPage(
                "cell",
                alert.shortId().toString(),
                Levels.of(alert.met()),
                Levels.status(alert),
                sentences.of(alert),
                alert.met().map(met -> met.meeting().from()),
                alert.met().map(met -> met.meeting().until()),
                facts,
                sees(viewer, ui, alert, sentences),
                calls(viewer, ui, alert),
                alert.open()
                        ? ways.of(viewer, alert).stream()
                                .map(way -> way(ui, way))
                                .toList()
                        : List.of(),
                outcomes(ui, Arrays.asList(Outcome.values()), true),
                channels(ui),
                drawing.of(viewer, ui, alert),
                alert.met().map(met -> Drawing.around(met.meeting())).orElse(""),
                List.of());
    }

    private List<AlertPage.Line> sees(Viewer viewer, Screen ui, Alert alert, Sentences sentences) {
        String nothing = ui.text("deconfliction.alert.sees_nothing");
        return List.of(
                line(
                        "organisation_sees",
                        alerts.organisationView(viewer, alert.shortId())
                                .filter(OrganisationView::open)
                                .map(sentences::of)
                                .orElse(nothing),
                        ""),
                line(
                        "force_sees",
                        alerts.forceView(viewer, alert.shortId())
                                .filter(ForceView::open)
                                .map(sentences::of)
                                .orElse(nothing),
                        ""));
    }

    private List<AlertPage.Spoken> calls(Viewer viewer, Screen ui, Alert alert) {
        return alerts.calls(viewer, alert.id()).stream()
                .map(call -> new AlertPage.Spoken(
                        call.at(), call.withWhom(), ui.text("deconfliction.channel." + call.channel()), call.said()))
                .toList();
    }

    private static String way(Screen ui, WaysOut.Way way) {
        return switch (way) {
            case WaysOut.Later later ->
                ui.text("deconfliction.way.later", ui.moments().length(later.by()));
            case WaysOut.Earlier earlier ->
                ui.text("deconfliction.way.earlier", ui.moments().length(earlier.by()));
            case WaysOut.AreaEnds ends ->
                ui.text("deconfliction.way.area_ends", ui.moments().local(ends.at()));
            case WaysOut.AreaStarts starts ->
                ui.text("deconfliction.way.area_starts", ui.moments().local(starts.at()));
        };
    }

    private AlertPage organisation(Viewer viewer, Screen ui, OrganisationView view) {
        Sentences sentences = reading.sentences(viewer, ui);
        var facts = new ArrayList<AlertPage.Line>();
        facts.add(line("notification", view.notificationShort(), ui.path("notifications/" + view.notificationShort())));
        facts.add(line(
                "when", sentences.hours(view.stretch().from(), view.stretch().until()), ""));
        view.stretch().words().ifPresent(words -> facts.add(line("words", words, "")));
        view.outcome()
                .ifPresent(outcome -> facts.add(line(
                        "outcome",
                        ui.text("deconfliction.outcome." + outcome) + " "
                                + view.outcomeWords().orElse(""),
                        "")));
        return side(
                "organisation",
                ui,
                view.shortId(),
                "",
                Levels.status(view.open(), view.outcome().isPresent()),
                sentences.of(view),
                Optional.of(view.stretch().from()),
                Optional.empty(),
                facts,
                outcomes(ui, owned(Owner.ORGANISATION), view.open()),
                Map.of(),
                "");
    }

    private AlertPage force(Viewer viewer, Screen ui, ForceView view) {
        Sentences sentences = reading.sentences(viewer, ui);
        var facts = new ArrayList<AlertPage.Line>();
        facts.add(line("notice", view.noticeShort(), ui.path("notices/" + view.noticeShort())));
        facts.add(line(
                "released",
                view.told().notificationShort() + " v" + view.told().version() + " "
                        + view.told().summary(),
                ""));
        facts.add(line(
                "when",
                ui.moments()
                        .span(view.met().meeting().from(), view.met().meeting().until()),
                ""));
        facts.add(line("distance", sentences.distance(view.met().meeting().distanceMetres()), ""));
        view.outcome()
                .ifPresent(outcome -> facts.add(line(
                        "outcome",
                        ui.text("deconfliction.outcome." + outcome) + " "
                                + view.outcomeWords().orElse(""),
                        "")));
        return side(
                "force",
                ui,
                view.shortId(),
                Levels.of(Optional.of(view.met())),
                Levels.status(view.open(), view.outcome().isPresent()),
                sentences.of(view),
                Optional.of(view.met().meeting().from()),
                Optional.of(view.met().meeting().until()),
                facts,
                outcomes(ui, owned(Owner.FORCE), view.open()),
                drawing.of(ui, view),
                Drawing.around(view.met().meeting()));
    }

    private static AlertPage side(
            String reader,
            Screen ui,
            ShortId id,
            String level,
            String status,
            String sentence,
            Optional<Instant> at,
            Optional<Instant> until,
            List<AlertPage.Line> facts,
            List<Choice> outcomes,
            Map<String, Object> features,
            String bounds) {
        return new AlertPage(
                reader,
                id.toString(),
                level,
                status,
                sentence,
                at,
                until,
                facts,
                List.of(),
                List.of(),
                List.of(),
                outcomes,
                channels(ui),
                features,
                bounds,
                List.of());
    }

    private static List<Outcome> owned(Owner owner) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.owner() == owner)
                .toList();
    }

    private static List<Choice> outcomes(Screen ui, List<Outcome> offered, boolean open) {
        return open
                ? offered.stream()
                        .map(outcome -> Choice.of(outcome.name(), ui.text("deconfliction.outcome." + outcome)))
                        .toList()
                : List.of();
    }

    static List<Choice> channels(Screen ui) {
        return Choice.each(Channel.class, channel -> ui.text("deconfliction.channel." + channel));
    }

    private static AlertPage.Line line(String label, String value, String href) {
        return new AlertPage.Line("deconfliction.alert." + label, value, href);
    }
}
