package org.kapok.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.access.Account;
import org.kapok.access.OperationSettings;
import org.kapok.access.Settings;
import org.kapok.access.signin.TokenScope;
import org.kapok.access.signin.Tokens;
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

/** One's own personal access tokens. */
@Controller
@OpenTo({})
class TokenController {

    /** The modules that a token may be limited to. */
    static final List<String> MODULES = List.of("notifications", "deconfliction", "directory", "geo", "exchange");

    private final Tokens tokens;
    private final OperationSettings settings;

    TokenController(Tokens tokens, OperationSettings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    @GetMapping("/account/tokens")
    Page list(Account account) {
        return Page.of(model(account, Optional.empty(), List.of()));
    }

    @PostMapping("/account/tokens")
    Page issue(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "30") String days,
            @RequestParam(defaultValue = "") List<String> scope,
            Account account) {
        var words = new ArrayList<>(scope);
        words.removeIf(word -> !word.equals("write") && !MODULES.contains(word));
        try {
            String text = tokens.issue(account, name, TokenScope.of(words), number(days));
            return Page.of(model(account, Optional.of(text), List.of()));
        } catch (ViolationsException e) {
            return Page.refused(model(account, Optional.empty(), e.violations()));
        }
    }

    @PostMapping("/account/tokens/{id}/revoke")
    Page revoke(@PathVariable UUID id, Account account) {
        tokens.revoke(account.viewer(), id);
        return Page.to("/account/tokens").saying(Notice.done("access.tokens.revoked"));
    }

    private TokensPage model(Account account, Optional<String> issued, List<Violation> violations) {
        return new TokensPage(
                tokens.own(account.viewer()),
                MODULES,
                settings.value(account.operation(), Settings.TOKEN_DAYS),
                issued,
                violations);
    }

    private static int number(String text) {
        return text.strip().matches("\\d{1,4}") ? Integer.parseInt(text.strip()) : 0;
    }
}
