package org.kapok.geo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.kapok.access.OperationClocks;
import org.kapok.geo.Atlas;
import org.kapok.geo.Atlases;
import org.kapok.geo.ImportChoice;
import org.kapok.geo.ImportFile;
import org.kapok.geo.ImportKind;
import org.kapok.geo.ImportReport;
import org.kapok.geo.PlaceImports;
import org.kapok.geo.store.StagedFile;
import org.kapok.geo.store.StagedFiles;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
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

/** Upload, preview, choose, report. */
@Controller
@OpenTo(Role.ADMINISTRATOR)
@RequestMapping("/o/{code}/administration/places")
class PlaceImportController {

    private static final int LEVELS = 5;

    private final PlaceImports imports;
    private final StagedFiles staged;
    private final Atlases atlases;
    private final OperationClocks clocks;
    private final Screens screens;

    PlaceImportController(
            PlaceImports imports, StagedFiles staged, Atlases atlases, OperationClocks clocks, Screens screens) {
        this.imports = imports;
        this.staged = staged;
        this.atlases = atlases;
        this.clocks = clocks;
        this.screens = screens;
    }

    @GetMapping
    Page show(Viewer viewer) {
        return Page.of(page(viewer, "", "", List.of()));
    }

    @PostMapping
    Page preview(
            Viewer viewer,
            @RequestParam(required = false) Optional<MultipartFile> file,
            @RequestParam(defaultValue = "BOUNDARIES") ImportKind kind,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String version) {
        Optional<MultipartFile> chosen = file.filter(sent -> !sent.isEmpty());
        if (chosen.isEmpty()) {
            return Page.refused(
                    page(viewer, source, version, List.of(Violation.of("file", "geo.violation.file_missing"))));
        }
        String name = Optional.ofNullable(chosen.get().getOriginalFilename()).orElse("");
        var sent = new ImportFile(kind, name, source.strip(), version.strip(), chosen.get()::getInputStream);
        try {
            ImportReport report = imports.preview(viewer, sent);
            UUID id = staged.stage(viewer, sent, clocks.time(viewer.operation()));
            return Page.of(new PlacePreviewPage(id, name, sent.source(), sent.version(), report));
        } catch (ViolationsException e) {
            return Page.refused(page(viewer, source, version, e.violations()));
        }
    }

    @PostMapping("/{id}/take")
    Page take(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "GOOD_ROWS") ImportChoice choice) {
        Optional<StagedFile> found = staged.find(viewer, id);
        if (found.isEmpty()) {
            return Page.refused(page(viewer, "", "", List.of(Violation.of("file", "geo.violation.file_gone"))));
        }
        ImportFile file = found.get().file();
        return Page.of(new PlaceReportPage(id, file.name(), imports.take(viewer, file, choice)));
    }

    @PostMapping("/{id}/discard")
    Page discard(Viewer viewer, @PathVariable String code, @PathVariable UUID id) {
        staged.drop(viewer);
        return Page.to("/o/" + code + "/administration/places");
    }

    @GetMapping("/{id}/problems.csv")
    ResponseEntity<byte[]> problems(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
        StagedFile found = staged.find(viewer, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var table = new ProblemTable(screens.of(request).texts());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"problems.csv\"")
                .body(table.of(imports.preview(viewer, found.file()).problems()));
    }

    private PlaceAdministrationPage page(Viewer viewer, String source, String version, List<Violation> violations) {
        Atlas atlas = atlases.of(viewer.operation());
        List<PlaceAdministrationPage.Level> levels = IntStream.rangeClosed(0, LEVELS)
                .mapToObj(level -> level(atlas, level))
                .filter(level -> level.areas() > 0)
                .toList();
        List<PlaceAdministrationPage.Past> history = staged.history(viewer).stream()
                .map(batch -> new PlaceAdministrationPage.Past(
                        batch.kind().name().toLowerCase(Locale.ROOT),
                        batch.fileName(),
                        batch.source(),
                        batch.version(),
                        batch.added(),
                        batch.replaced(),
                        batch.notTaken(),
                        batch.importedAt()))
                .toList();
        return new PlaceAdministrationPage(levels, atlas.places().size(), history, source, version, violations);
    }

    private static PlaceAdministrationPage.Level level(Atlas atlas, int level) {
        var areas = atlas.areas(level);
        int shapes =
                (int) areas.stream().filter(area -> area.shape().isPresent()).count();
        return new PlaceAdministrationPage.Level(level, areas.size(), shapes);
    }
}
