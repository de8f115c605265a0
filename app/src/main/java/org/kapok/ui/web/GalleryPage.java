package org.kapok.ui.web;

import java.time.Instant;
import java.util.List;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/**
 * Every part of a page, shown once.
 *
 * @param now the operation's time, from which the samples' times are counted
 * @param violations what the sample form complains of
 */
public record GalleryPage(Instant now, List<Violation> violations) implements PageModel {

    public GalleryPage {
        violations = List.copyOf(violations);
    }
}
