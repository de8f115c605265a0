package org.kapok.access.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.access.Account;
import org.kapok.access.signin.SessionView;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/**
 * One's own account.
 *
 * @param ends the account's end, if it is near
 * @param current the session of this very screen
 */
public record AccountPage(
        Account account,
        boolean hasSecondFactor,
        Optional<Instant> ends,
        List<SessionView> sessions,
        UUID current,
        List<Violation> violations)
        implements PageModel {

    public AccountPage {
        sessions = List.copyOf(sessions);
        violations = List.copyOf(violations);
    }
}
