package org.kapok.access.web;

import java.util.List;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/** Asks for the code of the person's app. */
public record SecondFactorPage(String to, List<Violation> violations) implements PageModel {

    public SecondFactorPage {
        violations = List.copyOf(violations);
    }
}
