package org.kapok.deconfliction.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapok.deconfliction.Coverage;
import org.kapok.deconfliction.ProximityAlerts;
import org.kapok.deconfliction.Questions;
import org.kapok.deconfliction.QuestionsThrottled;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.alert.ForceView;
import org.kapok.deconfliction.alert.OrganisationView;
import org.kapok.deconfliction.store.ViewRows;
import org.kapok.notifications.NotificationId;
import org.kapok.notifications.NotificationPanels;
import org.kapok.notifications.Proposed;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.kapok.ui.Screen;
import org.springframework.stereotype.Component;

/** Says beside each notification what comes too close to it: the truth to the cell, his own view to everybody else. */
@Component
class AlertPanels implements NotificationPanels {

    private static final int MOST = 200;

    private final ProximityAlerts alerts;
    private final Questions questions;
    private final Coverage coverage;
    private final Reading reading;

    AlertPanels(ProximityAlerts alerts, Questions questions, Coverage coverage, Reading reading) {
        this.alerts = alerts;
        this.questions = questions;
        this.coverage = coverage;
        this.reading = reading;
    }

    @Override
    public Panel of(Viewer viewer, ShortId notification, Proposed latest, Screen ui) {
        Sentences sentences = reading.sentences(viewer, ui);
        List<Item> items = viewer.isCell()
                ? truth(viewer, latest, sentences, ui)
                : alerts.organisationViews(viewer, openOf(notification), MOST, 0).stream()
                        .filter(view -> view.notificationShort().equals(notification.toString()))
                        .map(view -> item(view, sentences, ui))
                        .toList();
        return panel("deconfliction.panel.title", items, nothing(items, ui), words(viewer, latest, ui), ui);
    }

    @Override
    public Panel proposed(Viewer viewer, Proposed content, Screen ui) {
        var words = words(viewer, content, ui);
        try {
            Sentences sentences = reading.sentences(viewer, ui);
            var items = questions.about(viewer, content).stream()
                    .map(answer -> item(answer, sentences, ui))
                    .toList();
            return panel("deconfliction.panel.proposed", items, nothing(items, ui), words, ui);
        } catch (QuestionsThrottled e) {
            String note = ui.text("deconfliction.question.throttled", e.minutes());
            return panel("deconfliction.panel.proposed", List.of(), note, words, ui);
        }
    }

    @Override
    public Panel toForce(Viewer viewer, ShortId notification, Screen ui) {
        Sentences sentences = reading.sentences(viewer, ui);
        var items = alerts.forceViews(viewer, openOf(notification), MOST, 0).stream()
                .filter(view -> view.told().notificationShort().equals(notification.toString()))
                .map(view -> item(view, sentences, ui))
                .toList();
        String note = items.isEmpty() ? ui.text("deconfliction.panel.nothing_force") : "";
        return panel("deconfliction.panel.title", items, note, List.of(), ui);
    }

    private List<Item> truth(Viewer viewer, Proposed latest, Sentences sentences, Screen ui) {
        Optional<UUID> record = latest.notification().map(NotificationId::value);
        return record.map(id -> alerts.of(viewer, id)).orElse(List.of()).stream()
                .filter(Alert::open)
                .map(alert -> item(
                        alert.shortId(),
                        Levels.of(alert.met()),
                        sentences.of(alert),
                        alert.met().map(met -> met.meeting().from()),
                        ui))
                .toList();
    }

    private static Item item(OrganisationView view, Sentences sentences, Screen ui) {
        return item(
                view.shortId(),
                "",
                sentences.of(view),
                Optional.of(view.stretch().from()),
                ui);
    }

    private static Item item(ForceView view, Sentences sentences, Screen ui) {
        return item(
                view.shortId(),
                Levels.of(Optional.of(view.met())),
                sentences.of(view),
                Optional.of(view.met().meeting().from()),
                ui);
    }

    private static Item item(ShortId id, String level, String sentence, Optional<java.time.Instant> from, Screen ui) {
        return new Item(id.toString(), "alerts/" + id, level, band(level, ui), sentence, from);
    }

    private static Item item(Questions.Answer answer, Sentences sentences, Screen ui) {
        String level = Levels.of(answer.exact());
        String sentence = answer.coarse()
                .map(sentences::of)
                .orElseGet(() ->
                        sentences.of(answer.other().orElse(""), answer.exact().orElseThrow()));
        var from = answer.coarse().map(stretch -> stretch.from()).or(() -> answer.exact()
                .map(exact -> exact.meeting().from()));
        return new Item(answer.id().orElse(""), "", level, band(level, ui), sentence, from);
    }

    private static String band(String level, Screen ui) {
        return ui.text("deconfliction.band." + (level.isEmpty() ? "told" : level));
    }

    private static String nothing(List<Item> items, Screen ui) {
        return items.isEmpty() ? ui.text("deconfliction.question.nothing") : "";
    }

    private List<String> words(Viewer viewer, Proposed content, Screen ui) {
        return coverage.of(viewer, Questions.extent(content)).stream()
                .map(word -> Stream.of(
                                word.name().in(ui.language()),
                                word.days()
                                        .map(days -> ui.text("deconfliction.coverage.days", days))
                                        .orElseGet(() -> ui.text("deconfliction.coverage.never")))
                        .collect(java.util.stream.Collectors.joining(": ")))
                .toList();
    }

    private static Panel panel(String title, List<Item> items, String note, List<String> coverage, Screen ui) {
        return new Panel(ui.text(title), items, note, coverage, ui.text("deconfliction.coverage.hint"));
    }

    private static ViewRows.Query openOf(ShortId notification) {
        return new ViewRows.Query(Optional.of(notification.toString()), Optional.of(true), false);
    }
}
