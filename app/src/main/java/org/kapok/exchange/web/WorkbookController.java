package org.kapok.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import org.kapok.exchange.ExportFormat;
import org.kapok.exchange.NoticeWorkbook;
import org.kapok.exchange.NotificationExports;
import org.kapok.exchange.NotificationWorkbook;
import org.kapok.shared.Language;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.ui.Messages;
import org.kapok.ui.Moments;
import org.kapok.ui.Screens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Our workbook to download: empty in either language, or with the viewer's open notifications. */
@Controller
@OpenTo({Role.FOCAL_POINT, Role.CELL})
class WorkbookController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final NotificationWorkbook workbook;
    private final NotificationExports exports;
    private final NoticeWorkbook notices;
    private final Screens screens;
    private final Messages messages;

    WorkbookController(
            NotificationWorkbook workbook,
            NotificationExports exports,
            NoticeWorkbook notices,
            Screens screens,
            Messages messages) {
        this.workbook = workbook;
        this.notices = notices;
        this.exports = exports;
        this.screens = screens;
        this.messages = messages;
    }

    // Each address in full, so that the crawl asks for every one of them.
    @GetMapping({"/o/{code}/import/template-fr.xlsx", "/o/{code}/import/template-en.xlsx"})
    ResponseEntity<byte[]> template(Viewer viewer, HttpServletRequest request) {
        Moments here = screens.of(request).moments();
        String language = french(request) ? "fr" : "en";
        var texts = messages.in(french(request) ? Language.FR : Language.EN);
        return file(
                "kapok-" + language,
                workbook.template(viewer.operation(), new Moments(texts, here.now(), here.zone(), here.city())));
    }

    @GetMapping({
        "/o/{code}/import/notifications.xlsx",
        "/o/{code}/import/notifications.geojson",
        "/o/{code}/import/notifications.kml",
        "/o/{code}/import/notifications.gpx"
    })
    ResponseEntity<byte[]> open(Viewer viewer, HttpServletRequest request) {
        String path = request.getRequestURI();
        var asked = ExportFormat.of(path.substring(path.lastIndexOf('.') + 1)).orElseThrow();
        byte[] bytes = exports.write(viewer, asked, screens.of(request).moments());
        return file("notifications." + asked.ending(), MediaType.parseMediaType(asked.mediaType()), bytes);
    }

    @GetMapping({"/o/{code}/notices/import/template-fr.xlsx", "/o/{code}/notices/import/template-en.xlsx"})
    @OpenTo({Role.CELL, Role.LIAISON_OFFICER})
    ResponseEntity<byte[]> noticeTemplate(Viewer viewer, HttpServletRequest request) {
        Moments here = screens.of(request).moments();
        var texts = messages.in(french(request) ? Language.FR : Language.EN);
        var moments = new Moments(texts, here.now(), here.zone(), here.city());
        return file("kapok-" + (french(request) ? "avis" : "notices"), notices.template(viewer, moments));
    }

    private static boolean french(HttpServletRequest request) {
        return request.getRequestURI().endsWith("-fr.xlsx");
    }

    private static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        return file(name + ".xlsx", XLSX, bytes);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
