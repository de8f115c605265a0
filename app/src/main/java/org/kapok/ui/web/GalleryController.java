package org.kapok.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kapok.shared.OpenToEveryone;
import org.kapok.shared.Violation;
import org.kapok.ui.Notice;
import org.kapok.ui.Page;
import org.kapok.ui.Screens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The living style page, for demo and development only. */
@Controller
@ConditionalOnProperty("kapok.gallery")
@OpenToEveryone(because = "everything on it is invented, and it is there only where kapok.gallery is set")
class GalleryController {

    private final Screens screens;

    GalleryController(Screens screens) {
        this.screens = screens;
    }

    @GetMapping("/ui/gallery")
    Page show(HttpServletRequest request) {
        return Page.of(model(request, List.of()));
    }

    @PostMapping("/ui/gallery")
    Page send(HttpServletRequest request, @RequestParam(defaultValue = "") String name) {
        return name.isBlank()
                ? Page.refused(model(request, List.of(Violation.of("name", "ui.gallery.violation.name"))))
                : Page.to("/ui/gallery").saying(Notice.done("ui.gallery.saved", name));
    }

    @GetMapping("/ui/gallery/map")
    GalleryMapPage map(HttpServletRequest request) {
        return new GalleryMapPage(screens.of(request).moments().now());
    }

    private GalleryPage model(HttpServletRequest request, List<Violation> violations) {
        return new GalleryPage(screens.of(request).moments().now(), violations);
    }
}
