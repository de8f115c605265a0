package org.kapok.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.directory.Directory;
import org.kapok.exchange.ColumnMapping;
import org.kapok.exchange.FaultTable;
import org.kapok.exchange.ImportOutcome;
import org.kapok.exchange.ImportPreview;
import org.kapok.exchange.NotificationImports;
import org.kapok.exchange.NotificationTaking;
import org.kapok.exchange.Speaker;
import org.kapok.exchange.Speakers;
import org.kapok.exchange.StagedRows;
import org.kapok.exchange.reading.Caps;
import org.kapok.shared.CanonicalUuid;
import org.kapok.shared.OpenTo;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Choice;
import org.kapok.ui.Moments;
import org.kapok.ui.Page;
import org.kapok.ui.Screens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Upload, preview, choose, report. */
@Controller
@OpenTo({Role.FOCAL_POINT, Role.CELL})
@RequestMapping("/o/{code}/import")
class ImportController {

    private static final List<String> BEHALF = List.of("behalfPerson", "behalfChannel", "behalfAt");

    private final NotificationImports imports;
    private final NotificationTaking taking;
    private final Waiting waiting;
    private final Whose whose;
    private final Screens screens;

    ImportController(
            NotificationImports imports, NotificationTaking taking, Waiting waiting, Whose whose, Screens screens) {
        this.imports = imports;
        this.taking = taking;
        this.waiting = waiting;
        this.whose = whose;
        this.screens = screens;
    }

    /** Files between preview and choice, and what persons said of their columns. */
    @Component("exchangeWaiting")
    record Waiting(StagedRows staged, ColumnMapping mapping) {}

    /** For whom files are taken, and whom they may be told to. */
    @Component
    record Whose(Speakers speakers, Directory directory) {}

    @GetMapping
    Page show(Viewer viewer) {
        return Page.of(page(viewer, Map.of(), List.of()));
    }

    @PostMapping
    Page preview(
            Viewer viewer,
            HttpServletRequest request,
            @RequestParam(required = false) Optional<MultipartFile> file,
            @RequestParam Map<String, String> form)
            throws IOException {
        var chosen = file.filter(sent -> !sent.isEmpty());
        var speaker = speaker(viewer, form);
        String pasted = form.getOrDefault("pasted", "").strip();
        if (chosen.isEmpty() && !pasted.isEmpty()) {
            var cells = new Sent(
                    UUID.randomUUID(),
                    screens.of(request).text("exchange.import.pasted_name"),
                    pasted.getBytes(StandardCharsets.UTF_8));
            return previewed(viewer, request, cells, speaker, form);
        }
        if (chosen.isEmpty()) {
            return Page.refused(page(viewer, form, List.of(Violation.of("file", "exchange.refused.no_file"))));
        }
        if (chosen.get().getSize() > Caps.ofUploads().bytes()) {
            long most = Caps.ofUploads().bytes() >> 20;
            return Page.refused(page(viewer, form, List.of(Violation.of("file", "exchange.refused.bytes", most))));
        }
        String name = Optional.ofNullable(chosen.get().getOriginalFilename()).orElse("");
        return previewed(
                viewer, request, new Sent(UUID.randomUUID(), name, chosen.get().getBytes()), speaker, form);
    }

    /** What was uploaded or pasted. */
    private record Sent(UUID id, String name, byte[] content) {}

    private Page previewed(
            Viewer viewer, HttpServletRequest request, Sent sent, Speaker speaker, Map<String, String> form) {
        Moments moments = screens.of(request).moments();
        try {
            var mappings = waiting.mapping().remembered(viewer);
            var preview = imports.preview(viewer, speaker, sent.content(), moments, mappings);
            waiting.staged().stage(viewer, sent.id(), sent.name(), speaker, sent.content(), preview);
            return Page.of(shown(viewer, request, sent.id(), sent.name(), preview, sent.content()));
        } catch (ViolationsException e) {
            boolean unknown =
                    e.violations().stream().anyMatch(wrong -> wrong.code().equals("exchange.refused.not_our_sheet"));
            if (unknown && mapped(sent.content())) {
                var nothing = new ImportPreview(List.of(), List.of());
                waiting.staged().stage(viewer, sent.id(), sent.name(), speaker, sent.content(), nothing);
                return Page.to(screens.of(request).path("import/" + sent.id() + "/columns"));
            }
            return Page.refused(page(viewer, form, e.violations()));
        }
    }

    /** Whether a person can say what its columns are. */
    private boolean mapped(byte[] content) {
        return waiting.mapping().table(content, StagedRows.Kind.NOTIFICATIONS).isPresent();
    }

    private ImportPreviewPage shown(
            Viewer viewer, HttpServletRequest request, UUID id, String name, ImportPreview preview, byte[] content) {
        return new ImportPreviewPage(id, name, preview, forces(viewer, request), mapped(content));
    }

    @GetMapping("/{id}")
    Page again(Viewer viewer, HttpServletRequest request, @PathVariable UUID id) {
        var found = waiting.staged()
                .find(viewer, id, StagedRows.Kind.NOTIFICATIONS)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var speaker = whose.speakers().of(viewer, found.chosen(), found.behalf());
        return previewed(viewer, request, new Sent(id, found.name(), found.content()), speaker, Map.of());
    }

    @PostMapping("/{id}/take")
    Page take(
            Viewer viewer,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "drafts") String then,
            @RequestParam Map<String, String> form) {
        var found = waiting.staged().find(viewer, id, StagedRows.Kind.NOTIFICATIONS);
        if (found.isEmpty()) {
            return Page.refused(page(viewer, Map.of(), List.of(Violation.of("file", "exchange.refused.gone"))));
        }
        ImportOutcome outcome = taking.take(
                viewer,
                waiting.staged().preview(found.get()),
                screens.of(request).moments(),
                "submit".equals(then),
                form);
        return Page.of(new ImportReportPage(id, found.get().name(), outcome));
    }

    @PostMapping("/{id}/discard")
    Page discard(Viewer viewer, @PathVariable String code, @PathVariable UUID id) {
        waiting.staged().drop(viewer);
        return Page.to("/o/" + code + "/import");
    }

    @GetMapping("/{id}/left-out.csv")
    ResponseEntity<byte[]> leftOut(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
        var found = waiting.staged()
                .find(viewer, id, StagedRows.Kind.NOTIFICATIONS)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var screen = screens.of(request);
        var preview = waiting.staged().preview(found);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"left-out.csv\"")
                .body(new FaultTable(screen.texts()).of(preview));
    }

    private Speaker speaker(Viewer viewer, Map<String, String> form) {
        var behalf = new HashMap<String, String>();
        BEHALF.forEach(field -> behalf.put(field, form.getOrDefault(field, "")));
        var chosen = Optional.of(form.getOrDefault("organisation", ""))
                .flatMap(CanonicalUuid::read)
                .map(OrganisationId::new);
        return whose.speakers().of(viewer, chosen, behalf);
    }

    private List<Choice> forces(Viewer viewer, HttpServletRequest request) {
        var language = screens.of(request).language();
        return whose.directory().recipients(viewer).stream()
                .map(force -> Choice.of(force.force().toString(), force.name().in(language)))
                .toList();
    }

    private ImportPage page(Viewer viewer, Map<String, String> form, List<Violation> violations) {
        List<Choice> through = whose.speakers().throughCell(viewer).stream()
                .map(one -> Choice.of(one.id().toString(), one.acronym()))
                .toList();
        return new ImportPage(viewer.isCell(), through, form, violations);
    }
}
