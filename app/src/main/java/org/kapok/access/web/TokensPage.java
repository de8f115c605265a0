package org.kapok.access.web;

import java.util.List;
import java.util.Optional;
import org.kapok.access.signin.TokenView;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/**
 * One's own tokens.
 *
 * @param issued the text of the token just made, shown this once
 */
public record TokensPage(
        List<TokenView> tokens, List<String> modules, int mostDays, Optional<String> issued, List<Violation> violations)
        implements PageModel {

    public TokensPage {
        tokens = List.copyOf(tokens);
        modules = List.copyOf(modules);
        violations = List.copyOf(violations);
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "TokensPage";
    }
}
