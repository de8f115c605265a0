package org.kapok.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapok.exchange.ColumnMapping;
import org.kapok.exchange.StagedRows;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Choice;
import org.kapok.ui.Page;
import org.kapok.ui.Screen;
import org.kapok.ui.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Says by hand which columns of a waiting file are which of ours. */
@Controller
class ColumnMappingController {

    private final ColumnMapping mapping;
    private final StagedRows staged;
    private final Screens screens;

    ColumnMappingController(ColumnMapping mapping, StagedRows staged, Screens screens) {
        this.mapping = mapping;
        this.staged = staged;
        this.screens = screens;
    }

    @GetMapping("/o/{code}/import/{id}/columns")
    @OpenTo({Role.FOCAL_POINT, Role.CELL})
    Page ask(Viewer viewer, HttpServletRequest request, @PathVariable UUID id) {
        return ask(viewer, request, found(viewer, id, StagedRows.Kind.NOTIFICATIONS), Map.of(), List.of());
    }

    @PostMapping("/o/{code}/import/{id}/columns")
    @OpenTo({Role.FOCAL_POINT, Role.CELL})
    Page save(
            Viewer viewer, HttpServletRequest request, @PathVariable UUID id, @RequestParam Map<String, String> said) {
        return save(viewer, request, found(viewer, id, StagedRows.Kind.NOTIFICATIONS), said);
    }

    @GetMapping("/o/{code}/notices/import/{id}/columns")
    @OpenTo({Role.CELL, Role.LIAISON_OFFICER})
    Page askOfNotices(Viewer viewer, HttpServletRequest request, @PathVariable UUID id) {
        return ask(viewer, request, found(viewer, id, StagedRows.Kind.NOTICES), Map.of(), List.of());
    }

    @PostMapping("/o/{code}/notices/import/{id}/columns")
    @OpenTo({Role.CELL, Role.LIAISON_OFFICER})
    Page saveOfNotices(
            Viewer viewer, HttpServletRequest request, @PathVariable UUID id, @RequestParam Map<String, String> said) {
        return save(viewer, request, found(viewer, id, StagedRows.Kind.NOTICES), said);
    }

    private StagedRows.Staged found(Viewer viewer, UUID id, StagedRows.Kind kind) {
        return staged.find(viewer, id, kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page save(Viewer viewer, HttpServletRequest request, StagedRows.Staged file, Map<String, String> said) {
        Screen screen = screens.of(request);
        try {
            mapping.save(viewer, table(file), file.kind(), said, screen.moments());
            return Page.to(screen.path(ImportPaths.of(file.kind()) + "/" + file.id()));
        } catch (ViolationsException wrong) {
            return ask(viewer, request, file, said, wrong.violations());
        }
    }

    private ColumnMapping.Table table(StagedRows.Staged file) {
        return mapping.table(file.content(), file.kind())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page ask(
            Viewer viewer,
            HttpServletRequest request,
            StagedRows.Staged file,
            Map<String, String> said,
            List<Violation> wrong) {
        Screen screen = screens.of(request);
        String base = screen.path(ImportPaths.of(file.kind()));
        var page = new ColumnMappingPage(
                base + "/" + file.id() + "/columns",
                base,
                table(file),
                mapping.words(file.kind()).stream()
                        .map(word -> Choice.of(word, screen.text("exchange.form." + word)))
                        .toList(),
                mapping.choices(file.kind(), screen.moments()).entrySet().stream()
                        .map(column -> Choice.of(column.getKey(), column.getValue()))
                        .toList(),
                said,
                wrong);
        return wrong.isEmpty() ? Page.of(page) : Page.refused(page);
    }
}
