package org.kapok.ui;

import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** What a controller's method answers: a page to show, or another address to go to. */
public sealed interface Page {

    /** Shows a model's page (or fragment, for htmx) with status 200. */
    static Page of(PageModel model) {
        return new Shown(model, HttpStatus.OK);
    }

    /** Shows the same form again, with what is wrong (status 422); nothing was changed. */
    static Page refused(PageModel model) {
        return new Shown(model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Shows a page with another status, for example 409 with the alerts that the writer had not seen. */
    static Page of(PageModel model, HttpStatus status) {
        return new Shown(model, status);
    }

    /** Sends the browser on (303) after something was done; {@code path} starts with a slash. */
    static Elsewhere to(String path) {
        return new Elsewhere(path, Optional.empty());
    }

    /** A page that is rendered here and now. */
    record Shown(PageModel model, HttpStatus status) implements Page {}

    /** Another page of this server, and what it will say at its top. */
    record Elsewhere(String path, Optional<Notice> notice) implements Page {

        public Elsewhere {
            if (!path.startsWith("/")
                    || path.startsWith("//")
                    || URI.create(path).isAbsolute()) {
                throw new IllegalArgumentException("not a path of this server: " + path);
            }
        }

        /** Says this once, on the next page. */
        public Elsewhere saying(Notice notice) {
            return new Elsewhere(path, Optional.of(notice));
        }
    }
}
