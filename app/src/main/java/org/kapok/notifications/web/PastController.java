package org.kapok.notifications.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kapok.directory.Directory;
import org.kapok.directory.Organisation;
import org.kapok.directory.Recipient;
import org.kapok.notifications.NotificationReads;
import org.kapok.notifications.Past;
import org.kapok.notifications.PastReads;
import org.kapok.shared.ForceId;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.kapok.ui.Page;
import org.kapok.ui.Screen;
import org.kapok.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A notification as of a moment. */
@Controller
@OpenTo({Role.FOCAL_POINT, Role.CELL, Role.RADIO_OPERATOR, Role.LIAISON_OFFICER})
class PastController {

    private final PastReads past;
    private final NotificationReads reads;
    private final Directory directory;
    private final Screens screens;

    PastController(PastReads past, NotificationReads reads, Directory directory, Screens screens) {
        this.past = past;
        this.reads = reads;
        this.directory = directory;
        this.screens = screens;
    }

    @GetMapping("/o/{code}/notifications/{id}/as-of")
    Page asOf(
            Viewer viewer,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String at) {
        var screen = screens.of(request);
        var shortId = Asked.id(id);
        Instant moment = screen.moments().fromInput(at).orElse(screen.moments().now());
        return RemovedPage.instead(reads, viewer, shortId)
                .orElseGet(() -> Page.of(page(viewer, shortId, moment, past.at(viewer, shortId, moment), screen)));
    }

    private String acronym(Viewer viewer, Past stood) {
        return stood.state()
                .flatMap(state -> directory.organisation(viewer, state.organisation()))
                .map(Organisation::acronym)
                .orElse("");
    }

    private PastPage page(Viewer viewer, ShortId id, Instant moment, Past stood, Screen screen) {
        Map<ForceId, String> names = directory.recipients(viewer).stream()
                .collect(
                        Collectors.toMap(Recipient::force, force -> force.name().in(screen.language())));
        boolean force = viewer.force().isPresent();
        return new PastPage(
                id.toString(),
                moment,
                !stood.isEmpty(),
                stood.state()
                        .map(state -> new PastPage.State(
                                state.name(), state.stage().name(), state.life().name(), state.version())),
                stood.content()
                        .map(content -> WholeLines.of(content, acronym(viewer, stood), screen))
                        .orElse(new ViewLines(List.of())),
                Changes.ofThen(stood, acronym(viewer, stood), screen),
                force ? List.of() : Changes.since(stood, reads.find(viewer, id), acronym(viewer, stood), screen),
                stood.releases().stream()
                        .map(told -> new PastPage.Told(
                                names.getOrDefault(told.force(), ""),
                                told.version(),
                                told.state().name(),
                                told.since(),
                                force ? ViewLines.of(told.kind(), told.view(), screen) : new ViewLines(List.of())))
                        .toList(),
                stood.answers().stream()
                        .map(answer -> new NotificationPage.Event(
                                answer.at(),
                                screen.text("notifications.step." + answer.step()) + " "
                                        + names.getOrDefault(answer.force(), ""),
                                ""))
                        .toList(),
                stood.consents().stream()
                        .map(one -> new PastPage.Consent(names.getOrDefault(one.force(), ""), one.given(), one.at()))
                        .toList(),
                stood.progress().stream()
                        .map(one -> new NotificationPage.Event(
                                one.at(),
                                screen.text(
                                        "notifications.life.happening",
                                        screen.text("notifications.progress." + one.what()),
                                        one.whom(),
                                        one.remark()),
                                ""))
                        .toList(),
                features(id, stood));
    }

    /** To a force what it had been told, to everybody else what it said. */
    private static Map<String, ?> features(ShortId id, Past stood) {
        return stood.content()
                .<Map<String, ?>>map(content -> Shapes.of(id.toString(), content))
                .orElseGet(() -> Shapes.told(id, stood.releases()));
    }

    /** NOT-33: what a version changed, field by field. */
    private static final class Changes {

        private Changes() {}

        static List<NotificationPage.Change> ofThen(Past stood, String organisation, Screen screen) {
            var versions = stood.versions();
            return versions.size() < 2
                    ? List.of()
                    : between(versions.get(versions.size() - 2), versions.getLast(), organisation, screen);
        }

        static List<NotificationPage.Change> since(
                Past stood, Optional<NotificationReads.Whole> now, String organisation, Screen screen) {
            return now.map(NotificationReads.Whole::latest)
                    .filter(_ -> !stood.versions().isEmpty())
                    .map(latest -> between(
                            stood.versions().getLast(),
                            new Past.Written(latest.number(), latest.content()),
                            organisation,
                            screen))
                    .orElse(List.of());
        }

        private static List<NotificationPage.Change> between(
                Past.Written before, Past.Written after, String organisation, Screen screen) {
            return Differences.between(
                    WholeLines.of(before.content(), organisation, screen),
                    WholeLines.of(after.content(), organisation, screen),
                    after.number());
        }
    }
}
