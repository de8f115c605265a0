package org.kapok.access.web;

import java.util.List;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/**
 * Asks for name and password.
 *
 * @param name as the person typed it
 * @param to where he wanted to go
 * @param again whether the form had grown too old and must be sent again
 */
public record SignInPage(String name, String to, boolean again, List<Violation> violations) implements PageModel {

    public SignInPage {
        violations = List.copyOf(violations);
    }
}
