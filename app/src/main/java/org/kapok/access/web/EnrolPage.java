package org.kapok.access.web;

import java.util.List;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/** Shows what the person's app needs, and asks for its first code. */
public record EnrolPage(String secret, String uri, String to, List<Violation> violations) implements PageModel {

    public EnrolPage {
        violations = List.copyOf(violations);
    }
}
