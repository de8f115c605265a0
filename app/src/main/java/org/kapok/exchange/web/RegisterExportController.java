package org.kapok.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.kapok.access.AccessRefusedException;
import org.kapok.exchange.RegisterExports;
import org.kapok.shared.ForceId;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.ui.Screens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A force's register as a file, as its agreement says. */
@Controller
@OpenTo({Role.CELL, Role.LIAISON_OFFICER})
class RegisterExportController {

    private final RegisterExports exports;
    private final Screens screens;

    RegisterExportController(RegisterExports exports, Screens screens) {
        this.exports = exports;
        this.screens = screens;
    }

    // Each address in full, so that the crawl asks for every one of them.
    @GetMapping({
        "/o/{code}/register/{force}/register.xlsx",
        "/o/{code}/register/{force}/register.csv",
        "/o/{code}/register/{force}/register.geojson"
    })
    ResponseEntity<byte[]> file(Viewer viewer, HttpServletRequest request, @PathVariable ForceId force) {
        String format = request.getRequestURI().replaceFirst("^.*\\.", "");
        var asked = RegisterExports.Format.valueOf(format.toUpperCase(Locale.ROOT));
        try {
            byte[] bytes =
                    exports.write(viewer, force, asked, screens.of(request).moments());
            return ResponseEntity.ok()
                    .contentType(type(asked))
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"register." + format + "\"")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(bytes);
        } catch (AccessRefusedException _) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static MediaType type(RegisterExports.Format format) {
        return MediaType.parseMediaType(
                switch (format) {
                    case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                    case CSV -> "text/csv;charset=UTF-8";
                    case GEOJSON -> "application/geo+json";
                });
    }
}
