package org.kapok.deconfliction.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapok.deconfliction.Kinds;
import org.kapok.deconfliction.notice.Distances;
import org.kapok.deconfliction.notice.Kind;
import org.kapok.deconfliction.notice.KindList;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.StaleVersionException;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.ui.Notice;
import org.kapok.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The table of kinds with their distances, which each operation edits. */
@Controller
@OpenTo({Role.CELL, Role.ADMINISTRATOR})
class KindsController {

    private final Kinds kinds;
    private final Reading reading;

    KindsController(Kinds kinds, Reading reading) {
        this.kinds = kinds;
        this.reading = reading;
    }

    @GetMapping("/o/{code}/kinds")
    Page show(Viewer viewer) {
        KindList list = kinds.of(viewer);
        List<KindsPage.Row> rows =
                new ArrayList<>(list.kinds().stream().map(KindsController::row).toList());
        rows.add(new KindsPage.Row("", "", "", "", "", "", true));
        return Page.of(new KindsPage(list.version(), list.source(), rows, List.of()));
    }

    private static KindsPage.Row row(Kind kind) {
        Distances distances = kind.distances();
        return new KindsPage.Row(
                kind.code(),
                kind.labelEnglish(),
                kind.labelFrench(),
                String.valueOf(Math.round(distances.farMetres())),
                String.valueOf(Math.round(distances.nearMetres())),
                String.valueOf(Math.round(distances.insideMetres())),
                kind.offered());
    }

    @PostMapping("/o/{code}/kinds")
    Page replace(Viewer viewer, HttpServletRequest request) {
        List<KindsPage.Row> typed = typed(request);
        String source =
                Optional.ofNullable(request.getParameter("source")).orElse("").strip();
        int basis = Integer.parseInt(Optional.ofNullable(request.getParameter("basis"))
                .filter(text -> text.matches("\\d{1,6}"))
                .orElse("0"));
        var wrong = new ArrayList<Violation>();
        if (source.isEmpty()) {
            wrong.add(Violation.of("source", "deconfliction.violation.missing"));
        }
        List<Kind> read = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            kind(typed.get(i), i, wrong).ifPresent(read::add);
        }
        if (read.stream().map(Kind::code).distinct().count() != read.size()
                || read.stream().noneMatch(kind -> kind.code().equals(Kind.NOT_GIVEN)) && wrong.isEmpty()) {
            wrong.add(Violation.of("code-0", "deconfliction.violation.kind_list"));
        }
        if (!wrong.isEmpty()) {
            return Page.refused(new KindsPage(basis, source, typed, wrong));
        }
        try {
            KindList list = kinds.replace(viewer, basis, source, read);
            return Page.to(reading.screen(request).path("kinds"))
                    .saying(Notice.done("deconfliction.kinds.saved", list.version()));
        } catch (StaleVersionException _) {
            return Page.of(
                    new KindsPage(basis, source, typed, List.of(Violation.of("", "deconfliction.violation.stale"))),
                    HttpStatus.CONFLICT);
        }
    }

    private static List<KindsPage.Row> typed(HttpServletRequest request) {
        var rows = new ArrayList<KindsPage.Row>();
        for (int i = 0; request.getParameter("code-" + i) != null && i < 200; i++) {
            rows.add(new KindsPage.Row(
                    value(request, "code-" + i),
                    value(request, "english-" + i),
                    value(request, "french-" + i),
                    value(request, "far-" + i),
                    value(request, "near-" + i),
                    value(request, "inside-" + i),
                    request.getParameter("offered-" + i) != null));
        }
        return rows;
    }

    private static String value(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    /** Empty for an empty line, and for one that is wrong. */
    private static Optional<Kind> kind(KindsPage.Row row, int line, List<Violation> wrong) {
        if (row.code().isEmpty() && row.english().isEmpty() && row.french().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Kind(
                    row.code(),
                    row.english(),
                    row.french(),
                    new Distances(
                            Double.parseDouble(row.far()),
                            Double.parseDouble(row.near()),
                            Double.parseDouble(row.inside())),
                    row.offered()));
        } catch (IllegalArgumentException _) {
            wrong.add(Violation.of("code-" + line, "deconfliction.violation.kind_row", line + 1));
            return Optional.empty();
        }
    }
}
