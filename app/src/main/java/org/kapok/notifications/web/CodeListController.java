package org.kapok.notifications.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kapok.access.Operation;
import org.kapok.notifications.CodeList;
import org.kapok.notifications.CodeLists;
import org.kapok.notifications.NamedCode;
import org.kapok.notifications.NotificationGoneException;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The code lists of notifications, which each operation edits. */
@Controller
@OpenTo({Role.CELL, Role.ADMINISTRATOR})
class CodeListController {

    private static final int FREE_LINES = 3;
    private static final int MOST = 200;

    private final CodeLists lists;

    CodeListController(CodeLists lists) {
        this.lists = lists;
    }

    @GetMapping("/o/{code}/codes/{list}")
    Page show(Viewer viewer, @PathVariable String list) {
        var held = lists.of(viewer.operation(), name(list));
        var rows = new ArrayList<CodeListPage.Row>();
        held.codes()
                .forEach(code -> rows.add(
                        new CodeListPage.Row(code.code(), code.english(), code.french(), code.offered(), false)));
        for (int i = 0; i < FREE_LINES; i++) {
            rows.add(new CodeListPage.Row("", "", "", true, true));
        }
        return Page.of(new CodeListPage(list, held.version(), held.source(), rows, "", List.of()));
    }

    @PostMapping("/o/{code}/codes/{list}")
    Page replace(
            Viewer viewer,
            Operation operation,
            @PathVariable String list,
            @RequestParam int basis,
            @RequestParam Map<String, String> form) {
        var held = lists.of(viewer.operation(), name(list));
        var typed = typed(form, held);
        var wrong = wrong(typed, form);
        String source = form.getOrDefault("source", "").strip();
        if (!wrong.isEmpty()) {
            return Page.refused(new CodeListPage(list, basis, held.source(), typed, source, wrong));
        }
        try {
            var codes = typed.stream()
                    .filter(row -> !row.code().isEmpty())
                    .map(row -> new NamedCode(row.code(), row.english(), row.french(), row.offered()))
                    .toList();
            var after = lists.replace(viewer, name(list), basis, source, codes);
            return Page.to("/o/" + operation.code() + "/codes/" + list)
                    .saying(Notice.done("notifications.codes.saved", after.version()));
        } catch (StaleVersionException _) {
            return Page.of(
                    new CodeListPage(
                            list,
                            basis,
                            held.source(),
                            typed,
                            source,
                            List.of(Violation.of("", "notifications.violation.stale"))),
                    HttpStatus.CONFLICT);
        }
    }

    /** A code that was ever used keeps its line: it can only be no longer offered. */
    private static List<CodeListPage.Row> typed(Map<String, String> form, CodeList held) {
        var rows = new ArrayList<CodeListPage.Row>();
        for (int i = 0; i < MOST && form.containsKey("code-" + i); i++) {
            String code = form.getOrDefault("code-" + i, "").strip().toUpperCase(Locale.ROOT);
            rows.add(new CodeListPage.Row(
                    code,
                    form.getOrDefault("english-" + i, "").strip(),
                    form.getOrDefault("french-" + i, "").strip(),
                    form.containsKey("offered-" + i),
                    held.find(code).isEmpty()));
        }
        held.codes().stream()
                .filter(code -> rows.stream().noneMatch(row -> row.code().equals(code.code())))
                .forEach(code ->
                        rows.add(new CodeListPage.Row(code.code(), code.english(), code.french(), false, false)));
        return rows;
    }

    private static List<Violation> wrong(List<CodeListPage.Row> rows, Map<String, String> form) {
        var wrong = new ArrayList<Violation>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            String code = row.code();
            if (code.isEmpty() && row.english().isEmpty() && row.french().isEmpty()) {
                continue;
            }
            if (!code.matches("[A-Z][A-Z0-9_]{0,39}")) {
                wrong.add(Violation.of("code-" + i, "notifications.violation.code"));
            } else if (rows.subList(0, i).stream().anyMatch(one -> one.code().equals(code))) {
                wrong.add(Violation.of("code-" + i, "notifications.violation.code_twice", code));
            }
            if (row.english().isEmpty() || row.french().isEmpty()) {
                wrong.add(Violation.of("english-" + i, "notifications.violation.code_names", code));
            }
        }
        if (rows.stream().noneMatch(CodeListPage.Row::offered)) {
            wrong.add(Violation.of("code-0", "notifications.violation.code_none"));
        }
        if (form.getOrDefault("source", "").isBlank()) {
            wrong.add(Violation.of("source", "notifications.violation.missing"));
        }
        return wrong;
    }

    private static CodeList.Name name(String list) {
        return CodeList.Name.of(list).orElseThrow(() -> new NotificationGoneException(list));
    }
}
