package org.kapok.notifications.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kapok.directory.Directory;
import org.kapok.ledger.Checkpoints;
import org.kapok.notifications.ForceReads;
import org.kapok.notifications.Movement;
import org.kapok.notifications.NotificationGoneException;
import org.kapok.notifications.NotificationReads;
import org.kapok.notifications.Release;
import org.kapok.notifications.Vehicle;
import org.kapok.shared.ForceId;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.ui.OperationLabel;
import org.kapok.ui.Screen;
import org.kapok.ui.Screens;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Paper: the sheet of a release for its recipient, and the radio card of a movement. */
@Controller
class SheetController {

    private static final String CODES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final List<String> ALPHABET = List.of(
            "ALPHA",
            "BRAVO",
            "CHARLIE",
            "DELTA",
            "ECHO",
            "FOXTROT",
            "GOLF",
            "HOTEL",
            "INDIA",
            "JULIETT",
            "KILO",
            "LIMA",
            "MIKE",
            "NOVEMBER",
            "OSCAR",
            "PAPA",
            "QUEBEC",
            "ROMEO",
            "SIERRA",
            "TANGO",
            "UNIFORM",
            "VICTOR",
            "WHISKEY",
            "XRAY",
            "YANKEE",
            "ZULU");

    private final ForceReads forces;
    private final NotificationReads reads;
    private final Directory directory;
    private final Sheets sheets;
    private final Screens screens;
    private final Checkpoints checkpoints;

    SheetController(
            ForceReads forces,
            NotificationReads reads,
            Directory directory,
            Sheets sheets,
            Screens screens,
            Checkpoints checkpoints) {
        this.forces = forces;
        this.reads = reads;
        this.directory = directory;
        this.sheets = sheets;
        this.screens = screens;
        this.checkpoints = checkpoints;
    }

    @GetMapping("/o/{code}/notifications/{id}/sheet/{force}.pdf")
    @OpenTo({Role.CELL, Role.FOCAL_POINT, Role.LIAISON_OFFICER})
    ResponseEntity<byte[]> sheet(
            Viewer viewer, HttpServletRequest request, @PathVariable String id, @PathVariable ForceId force) {
        var screen = screens.of(request);
        var release = forces.find(viewer, force, Asked.id(id)).stream()
                .findFirst()
                .map(ForceReads.Line::release)
                .orElseThrow(() -> new NotificationGoneException(id));
        return pdf(id, sheets.pdf(model(viewer, release, screen), screen));
    }

    @GetMapping("/o/{code}/notifications/{id}/radio-card.pdf")
    @OpenTo({Role.CELL, Role.FOCAL_POINT, Role.RADIO_OPERATOR})
    ResponseEntity<byte[]> radioCard(Viewer viewer, HttpServletRequest request, @PathVariable String id) {
        var whole = Asked.whole(reads, viewer, id);
        if (!(whole.latest().content() instanceof Movement movement)) {
            throw new NotificationGoneException(id);
        }
        var screen = screens.of(request);
        var lines = IntStream.range(0, movement.stops().size())
                .mapToObj(i -> new RadioCardPage.Line(
                        ALPHABET.get(i % CODES.length()),
                        screen.moments().zulu(movement.stops().get(i).arrive())))
                .toList();
        var model = new RadioCardPage(
                whole.notification().shortId().toString(),
                marking(screen),
                movement.vehicles().stream()
                        .map(Vehicle::callSign)
                        .filter(sign -> !sign.isBlank())
                        .toList(),
                lines,
                cell(viewer));
        return pdf(id, sheets.pdf(model, screen));
    }

    private SheetPage model(Viewer viewer, Release release, Screen screen) {
        var recipient = directory.recipient(viewer, release.force());
        var numbers = new ArrayList<>(cell(viewer));
        recipient
                .flatMap(force -> force.dutyPhone())
                .ifPresent(phone -> numbers.add(new NotificationPage.Number(
                        recipient.orElseThrow().name().in(screen.language()), phone)));
        return new SheetPage(
                release.shortId().toString(),
                release.version(),
                recipient.map(force -> force.name().in(screen.language())).orElse(""),
                marking(screen),
                release.state() != Release.State.CURRENT,
                release.releasedAt(),
                screen.moments().now(),
                release.endsAt().map(screen.moments()::dateTimeGroup).orElse(""),
                release.id().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT),
                ForcePages.view(release, screen),
                numbers,
                IntStream.rangeClosed(1, 6)
                        .mapToObj(i -> screen.text("notifications.disclaimer." + i))
                        .toList(),
                checkpoints
                        .latest(viewer.operation())
                        .map(signed -> screen.text("evidence.sheet", signed.mark(), signed.fingerprint()))
                        .orElse(""));
    }

    private List<NotificationPage.Number> cell(Viewer viewer) {
        return directory.cell(viewer).stream()
                .map(cell -> new NotificationPage.Number(cell.name(), cell.dutyPhone()))
                .toList();
    }

    private static String marking(Screen screen) {
        return screen.context().operation().stream()
                .flatMap(operation -> Stream.of(operation.marking()))
                .filter(marking -> marking != OperationLabel.Marking.NONE)
                .map(marking -> screen.text(
                        marking == OperationLabel.Marking.EXERCISE
                                ? "notifications.sheet.exercise"
                                : "notifications.sheet.demo"))
                .findFirst()
                .orElse("");
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + name.replaceAll("[^A-Za-z0-9-]", "") + ".pdf\"")
                .header("Cache-Control", "no-store")
                .body(bytes);
    }
}
