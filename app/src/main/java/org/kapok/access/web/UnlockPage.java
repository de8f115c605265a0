package org.kapok.access.web;

import java.util.List;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/** A locked screen: nothing of the operation, only the way back in. */
public record UnlockPage(String name, String to, List<Violation> violations) implements PageModel {

    public UnlockPage {
        violations = List.copyOf(violations);
    }
}
