package org.kapok.access.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.access.Account;
import org.kapok.access.Accounts;
import org.kapok.access.signin.Credentials;
import org.kapok.access.signin.Enrolment;
import org.kapok.access.signin.Sessions;
import org.kapok.shared.Language;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Notice;
import org.kapok.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: password, language, sessions. */
@Controller
@OpenTo({})
class AccountController {

    private final Accounts accounts;
    private final Credentials credentials;
    private final Enrolment enrolment;
    private final Sessions sessions;
    private final AccountEnd end;

    AccountController(
            Accounts accounts, Credentials credentials, Enrolment enrolment, Sessions sessions, AccountEnd end) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.enrolment = enrolment;
        this.sessions = sessions;
        this.end = end;
    }

    @GetMapping("/account")
    Page show(Account account, Passage passage) {
        return Page.of(model(account, passage, List.of()));
    }

    @PostMapping("/account/password")
    Page password(
            @RequestParam(defaultValue = "") String oldPassword,
            @RequestParam(defaultValue = "") String newPassword,
            Account account,
            Passage passage) {
        try {
            credentials.change(account, oldPassword, newPassword);
            return Page.to("/account").saying(Notice.done("access.account.password_changed"));
        } catch (ViolationsException e) {
            return Page.refused(model(account, passage, e.violations()));
        }
    }

    @PostMapping("/account/language")
    Page language(@RequestParam Language language, Account account) {
        accounts.speak(account.viewer(), language);
        return Page.to("/account").saying(Notice.done("access.account.language_changed"));
    }

    @PostMapping("/account/sessions/{id}/end")
    Page end(@PathVariable UUID id, Account account) {
        sessions.end(account.viewer(), id);
        return Page.to("/account").saying(Notice.done("access.account.session_ended"));
    }

    @PostMapping("/account/sessions/end")
    Page endAll(Account account) {
        sessions.endAll(account.viewer());
        return Page.to("/sign-in");
    }

    private AccountPage model(Account account, Passage passage, List<Violation> violations) {
        Optional<UUID> current = passage.visit().map(visit -> visit.session());
        return new AccountPage(
                account,
                enrolment.isDone(account),
                end.warning(account),
                sessions.own(account.viewer()),
                current.orElseGet(() -> new UUID(0, 0)),
                violations);
    }
}
