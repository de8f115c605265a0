package org.kapok.access.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The browser and the device of a session, as people call them; empty if they cannot be told. */
    public String device(SessionView session) {
        return Stream.of(
                        first(session.agent(), "Edg/=Edge", "Firefox/=Firefox", "Chrome/=Chrome", "Safari/=Safari"),
                        first(
                                session.agent(),
                                "Android=Android",
                                "iPhone=iPhone",
                                "Windows=Windows",
                                "Mac OS=Mac",
                                "Linux=Linux"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String first(String agent, String... marks) {
        return Arrays.stream(marks)
                .filter(mark -> agent.contains(mark.substring(0, mark.indexOf('='))))
                .map(mark -> mark.substring(mark.indexOf('=') + 1))
                .findFirst()
                .orElse("");
    }
}
