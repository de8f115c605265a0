package org.kapok.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapok.exchange.ColumnMapping;
import org.kapok.exchange.FaultTable;
import org.kapok.exchange.ForceNames;
import org.kapok.exchange.NoticeImports;
import org.kapok.exchange.NoticePreview;
import org.kapok.exchange.NoticeSpeaker;
import org.kapok.exchange.StagedRows;
import org.kapok.exchange.reading.Caps;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.shared.CanonicalUuid;
import org.kapok.shared.ForceId;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Choice;
import org.kapok.ui.Page;
import org.kapok.ui.Screens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Activity notices from a file: upload, preview, choose, report. */
@Controller
@OpenTo({Role.CELL, Role.LIAISON_OFFICER})
@RequestMapping("/o/{code}/notices/import")
class NoticeImportController {

    private static final List<String> SHARED =
            List.of("force", "unclassified", "through_person", "through_channel", "through_at");

    private final NoticeImports imports;
    private final StagedRows staged;
    private final ColumnMapping mapping;
    private final ForceNames forces;
    private final Screens screens;

    NoticeImportController(
            NoticeImports imports, StagedRows staged, ColumnMapping mapping, ForceNames forces, Screens screens) {
        this.mapping = mapping;
        this.imports = imports;
        this.staged = staged;
        this.forces = forces;
        this.screens = screens;
    }

    @GetMapping
    Page show(Viewer viewer, HttpServletRequest request) {
        return Page.of(page(viewer, request, Map.of(), List.of()));
    }

    @PostMapping
    Page preview(
            Viewer viewer,
            HttpServletRequest request,
            @RequestParam(required = false) Optional<MultipartFile> file,
            @RequestParam Map<String, String> form)
            throws IOException {
        var chosen = file.filter(sent -> !sent.isEmpty());
        if (chosen.isEmpty()) {
            return refused(viewer, request, form, Violation.of("file", "exchange.refused.no_file"));
        }
        long most = Caps.ofUploads().bytes();
        if (chosen.get().getSize() > most) {
            return refused(viewer, request, form, Violation.of("file", "exchange.refused.bytes", most >> 20));
        }
        var shared = new HashMap<>(form);
        shared.keySet().retainAll(SHARED);
        var sent = new StagedRows.Staged(
                UUID.randomUUID(),
                StagedRows.Kind.NOTICES,
                Optional.ofNullable(chosen.get().getOriginalFilename()).orElse(""),
                Optional.empty(),
                shared,
                chosen.get().getBytes(),
                new byte[0]);
        return previewed(viewer, request, sent);
    }

    private Page previewed(Viewer viewer, HttpServletRequest request, StagedRows.Staged sent) {
        try {
            var preview = preview(viewer, sent, request);
            staged.stage(viewer, sent);
            return Page.of(new NoticePreviewPage(sent.id(), sent.name(), preview, List.of()));
        } catch (ViolationsException wrong) {
            boolean unknown =
                    wrong.violations().stream().anyMatch(one -> one.code().equals("exchange.refused.not_our_sheet"));
            if (unknown && mapping.table(sent.content(), sent.kind()).isPresent()) {
                staged.stage(viewer, sent);
                return Page.to(screens.of(request).path("notices/import/" + sent.id() + "/columns"));
            }
            return Page.refused(page(viewer, request, sent.behalf(), wrong.violations()));
        }
    }

    @GetMapping("/{id}")
    Page again(Viewer viewer, HttpServletRequest request, @PathVariable UUID id) {
        return previewed(
                viewer,
                request,
                staged.find(viewer, id, StagedRows.Kind.NOTICES)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @PostMapping("/{id}/take")
    Page take(
            Viewer viewer,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(required = false) Optional<Set<String>> seen) {
        var found = staged.find(viewer, id, StagedRows.Kind.NOTICES);
        if (found.isEmpty()) {
            return refused(viewer, request, Map.of(), Violation.of("file", "exchange.refused.gone"));
        }
        NoticePreview preview = preview(viewer, found.get(), request);
        try {
            var posted = imports.take(viewer, id, preview, seen.orElse(Set.of()));
            return Page.of(new NoticeReportPage(id, found.get().name(), preview, posted));
        } catch (UnseenAlerts alerts) {
            return Page.of(
                    new NoticePreviewPage(id, found.get().name(), preview, alerts.alerts()), HttpStatus.CONFLICT);
        } catch (ViolationsException wrong) {
            return Page.refused(page(viewer, request, Map.of(), wrong.violations()));
        }
    }

    @PostMapping("/{id}/discard")
    Page discard(Viewer viewer, @PathVariable String code, @PathVariable UUID id) {
        staged.drop(viewer);
        return Page.to("/o/" + code + "/notices/import");
    }

    @GetMapping("/{id}/left-out.csv")
    ResponseEntity<byte[]> leftOut(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
        var found = staged.find(viewer, id, StagedRows.Kind.NOTICES)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var table = new FaultTable(screens.of(request).texts()).of(preview(viewer, found, request));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"left-out.csv\"")
                .body(table);
    }

    private NoticePreview preview(Viewer viewer, StagedRows.Staged found, HttpServletRequest request) {
        return imports.preview(
                viewer,
                speaker(found.behalf()),
                found.content(),
                screens.of(request).moments(),
                mapping.remembered(viewer));
    }

    private static NoticeSpeaker speaker(Map<String, String> shared) {
        var others = new HashMap<>(shared);
        var force = Optional.ofNullable(others.remove("force"))
                .flatMap(CanonicalUuid::read)
                .map(ForceId::new);
        return new NoticeSpeaker(force, others);
    }

    private Page refused(Viewer viewer, HttpServletRequest request, Map<String, String> form, Violation wrong) {
        return Page.refused(page(viewer, request, form, List.of(wrong)));
    }

    private NoticeImportPage page(
            Viewer viewer, HttpServletRequest request, Map<String, String> form, List<Violation> violations) {
        var language = screens.of(request).language();
        List<Choice> choices = viewer.isCell()
                ? forces.all(viewer).stream()
                        .map(force ->
                                Choice.of(force.id().toString(), force.name().in(language)))
                        .toList()
                : List.of();
        return new NoticeImportPage(viewer.isCell(), choices, form, violations);
    }
}
