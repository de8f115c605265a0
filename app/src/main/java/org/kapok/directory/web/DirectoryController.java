package org.kapok.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kapok.access.Operation;
import org.kapok.directory.AddressBook;
import org.kapok.directory.Agreement;
import org.kapok.directory.CivilAuthorities;
import org.kapok.directory.Directory;
import org.kapok.shared.ForceId;
import org.kapok.shared.OpenTo;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Role;
import org.kapok.shared.Side;
import org.kapok.shared.Viewer;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.NavigationEntry;
import org.kapok.ui.Notice;
import org.kapok.ui.Page;
import org.kapok.ui.Screens;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The address books: read by the humanitarian side, kept by the cell and administrators. */
@Controller
@OpenTo({Role.CELL, Role.ADMINISTRATOR})
class DirectoryController {

    private final Directory directory;
    private final AddressBook book;
    private final CivilAuthorities authorities;
    private final Screens screens;

    DirectoryController(Directory directory, AddressBook book, CivilAuthorities authorities, Screens screens) {
        this.directory = directory;
        this.book = book;
        this.authorities = authorities;
        this.screens = screens;
    }

    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class DirectoryNavigation {

        @Bean
        NavigationEntry directoryEntry() {
            return NavigationEntry.of(
                    "directory.navigation", "directory", 800, Set.of(Role.CELL, Role.ADMINISTRATOR, Role.FOCAL_POINT));
        }
    }

    @GetMapping("/o/{code}/directory")
    @OpenTo({Role.CELL, Role.ADMINISTRATOR, Role.FOCAL_POINT})
    Page all(Viewer viewer, HttpServletRequest request) {
        var language = screens.of(request).language();
        boolean keeps = viewer.role() == Role.CELL || viewer.role() == Role.ADMINISTRATOR;
        List<DirectoryPage.ForceRow> forces = keeps
                ? directory.forces(viewer).stream()
                        .map(force -> new DirectoryPage.ForceRow(
                                force.id().toString(),
                                force.name().in(language),
                                force.dutyPhone(),
                                state(directory.agreements(viewer, force.id()))))
                        .toList()
                : directory.recipients(viewer).stream()
                        .map(force -> new DirectoryPage.ForceRow(
                                force.force().toString(),
                                force.name().in(language),
                                force.dutyPhone().orElse(""),
                                "IN_FORCE"))
                        .toList();
        return Page.of(new DirectoryPage(
                directory.cell(viewer),
                directory.organisations(viewer),
                forces,
                directory.authorities(viewer),
                keeps,
                viewer.role() == Role.CELL));
    }

    @GetMapping("/o/{code}/directory/{book}/{id}")
    Page edit(Viewer viewer, @PathVariable String book, @PathVariable String id) {
        return Page.of(new EntryPage(book, id, form(viewer, book, id), administers(viewer), List.of()));
    }

    @PostMapping("/o/{code}/directory/{book}/{id}")
    Page save(
            Viewer viewer,
            Operation operation,
            @PathVariable String book,
            @PathVariable String id,
            @RequestParam Map<String, String> form) {
        try {
            boolean fresh = "new".equals(id) || "cell".equals(book);
            save(viewer, book, fresh ? UUID.randomUUID() : known(id), form);
            return Page.to("/o/" + operation.code() + "/directory").saying(Notice.done("directory.saved"));
        } catch (ViolationsException refused) {
            return Page.refused(new EntryPage(book, id, form, administers(viewer), refused.violations()));
        }
    }

    private void save(Viewer viewer, String shelf, UUID id, Map<String, String> form) {
        var contacts = EntryForm.contacts(form);
        if ("organisation".equals(shelf)) {
            book.save(viewer, EntryForm.organisation(id, form), contacts);
        } else if ("force".equals(shelf)) {
            book.save(viewer, EntryForm.force(id, form), contacts);
        } else if ("authority".equals(shelf)) {
            authorities.save(viewer, EntryForm.authority(id, form), contacts);
        } else {
            authorities.save(viewer, EntryForm.cell(form));
        }
    }

    private Map<String, String> form(Viewer viewer, String shelf, String id) {
        if ("cell".equals(shelf)) {
            return directory.cell(viewer).map(EntryForm::of).orElse(Map.of());
        }
        if ("new".equals(id)) {
            return Map.of("active", "yes");
        }
        var uuid = known(id);
        if ("organisation".equals(shelf)) {
            return directory
                    .organisation(viewer, new OrganisationId(uuid))
                    .map(one -> EntryForm.of(one, directory.contacts(viewer, Side.HUMANITARIAN, uuid)))
                    .orElse(Map.of());
        }
        if ("force".equals(shelf)) {
            return directory
                    .force(viewer, new ForceId(uuid))
                    .map(one -> EntryForm.of(one, directory.contacts(viewer, Side.ARMED, uuid)))
                    .orElse(Map.of());
        }
        return directory.authorities(viewer).stream()
                .filter(one -> one.id().value().equals(uuid))
                .findFirst()
                .map(one -> EntryForm.of(one, directory.contacts(viewer, Side.CIVIL, uuid)))
                .orElse(Map.of());
    }

    private static String state(List<Agreement> agreements) {
        return agreements.stream().anyMatch(Agreement::inForce)
                ? "IN_FORCE"
                : agreements.stream()
                                .anyMatch(one -> one.confirmation().isEmpty()
                                        && one.endedAt().isEmpty())
                        ? "UNCONFIRMED"
                        : "";
    }

    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such entry", e);
        }
    }

    private static boolean administers(Viewer viewer) {
        return viewer.role() == Role.ADMINISTRATOR;
    }
}
