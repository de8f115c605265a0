package org.kapok.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapok.access.Operation;
import org.kapok.directory.Agreement;
import org.kapok.directory.Agreements;
import org.kapok.directory.Directory;
import org.kapok.directory.ReleasableFields;
import org.kapok.shared.ForceId;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Choice;
import org.kapok.ui.Notice;
import org.kapok.ui.Page;
import org.kapok.ui.Screen;
import org.kapok.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Agreements with a force: written down by one person of the cell, confirmed by another. */
@Controller
@OpenTo({Role.CELL, Role.ADMINISTRATOR})
class AgreementController {

    private final Directory directory;
    private final Agreements agreements;
    private final ReleasableFields fields;
    private final Screens screens;

    AgreementController(Directory directory, Agreements agreements, ReleasableFields fields, Screens screens) {
        this.directory = directory;
        this.agreements = agreements;
        this.fields = fields;
        this.screens = screens;
    }

    @GetMapping("/o/{code}/directory/force/{force}/agreements")
    Page show(Viewer viewer, HttpServletRequest request, @PathVariable UUID force) {
        return Page.of(page(viewer, force, screens.of(request), Map.of(), List.of()));
    }

    @PostMapping("/o/{code}/directory/force/{force}/agreements")
    @OpenTo(Role.CELL)
    Page propose(
            Viewer viewer,
            Operation operation,
            HttpServletRequest request,
            @PathVariable UUID force,
            @RequestParam MultiValueMap<String, String> form) {
        return done(
                viewer,
                operation,
                request,
                force,
                form.toSingleValueMap(),
                "proposed",
                () -> agreements.propose(viewer, new ForceId(force), terms(form)));
    }

    @PostMapping("/o/{code}/directory/force/{force}/agreements/{id}/confirm")
    @OpenTo(Role.CELL)
    Page confirm(
            Viewer viewer,
            Operation operation,
            HttpServletRequest request,
            @PathVariable UUID force,
            @PathVariable UUID id) {
        return done(viewer, operation, request, force, Map.of(), "confirmed", () -> agreements.confirm(viewer, id));
    }

    @PostMapping("/o/{code}/directory/force/{force}/agreements/{id}/end")
    @OpenTo(Role.CELL)
    Page end(
            Viewer viewer,
            Operation operation,
            HttpServletRequest request,
            @PathVariable UUID force,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason) {
        return done(viewer, operation, request, force, Map.of(), "ended", () -> agreements.end(viewer, id, reason));
    }

    private Page done(
            Viewer viewer,
            Operation operation,
            HttpServletRequest request,
            UUID force,
            Map<String, String> form,
            String said,
            Runnable deed) {
        try {
            deed.run();
            return Page.to("/o/" + operation.code() + "/directory/force/" + force + "/agreements")
                    .saying(Notice.done("directory.agreement." + said));
        } catch (ViolationsException refused) {
            return Page.refused(page(viewer, force, screens.of(request), form, refused.violations()));
        }
    }

    private Agreement.Terms terms(MultiValueMap<String, String> form) {
        var one = form.toSingleValueMap();
        return new Agreement.Terms(
                EntryForm.text(one, "hctReference"),
                date(EntryForm.text(one, "hctDate")),
                chosen(form, "siteFields"),
                chosen(form, "movementFields"),
                one.containsKey("exports"),
                one.containsKey("dutyPhone"),
                Optional.of(EntryForm.text(one, "lead"))
                        .filter(text -> text.matches("[0-9]{1,4}"))
                        .map(text -> Duration.ofHours(Long.parseLong(text))));
    }

    private SortedSet<String> chosen(MultiValueMap<String, String> form, String field) {
        var chosen = new TreeSet<>(form.getOrDefault(field, List.of()));
        var all = "siteFields".equals(field) ? fields.ofSites() : fields.ofMovements();
        fields.always().stream().filter(all::contains).forEach(chosen::add);
        return chosen;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ViolationsException(List.of(Violation.of("hctDate", "directory.violation.date")));
        }
    }

    private AgreementPage page(
            Viewer viewer, UUID id, Screen screen, Map<String, String> form, List<Violation> violations) {
        var force = new ForceId(id);
        return new AgreementPage(
                id.toString(),
                directory
                        .force(viewer, force)
                        .map(one -> one.name().in(screen.language()))
                        .orElse(""),
                directory.agreements(viewer, force).stream()
                        .map(one -> row(viewer, one, screen))
                        .toList(),
                choices(fields.ofSites(), screen),
                choices(fields.ofMovements(), screen),
                Stream.concat(fields.ofSites().stream(), fields.ofMovements().stream())
                        .toList(),
                form,
                viewer.role() == Role.CELL,
                violations);
    }

    private List<Choice> choices(List<String> words, Screen screen) {
        return words.stream()
                .filter(word -> !fields.always().contains(word))
                .map(word -> Choice.of(word, screen.text(fields.labelKey(word))))
                .toList();
    }

    private AgreementPage.Row row(Viewer viewer, Agreement one, Screen screen) {
        String state = one.endedAt().isPresent() ? "ENDED" : one.inForce() ? "IN_FORCE" : "UNCONFIRMED";
        return new AgreementPage.Row(
                one.id().toString(),
                one.number(),
                one.terms().hctReference(),
                screen.moments().day(one.terms().hctDate()),
                one.terms().siteFields().stream()
                        .map(word -> screen.text(fields.labelKey(word)))
                        .toList(),
                one.terms().movementFields().stream()
                        .map(word -> screen.text(fields.labelKey(word)))
                        .toList(),
                one.terms().exportsAllowed(),
                state,
                one.madeBy().equals(viewer.account()));
    }
}
