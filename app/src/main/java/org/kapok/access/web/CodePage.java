package org.kapok.access.web;

import java.util.List;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/** Asks for a one-time code and a new password. */
public record CodePage(List<Violation> violations) implements PageModel {

    public CodePage {
        violations = List.copyOf(violations);
    }
}
