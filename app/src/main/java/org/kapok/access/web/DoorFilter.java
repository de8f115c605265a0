package org.kapok.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kapok.access.Account;
import org.kapok.access.secrets.Throttle;
import org.kapok.access.signin.Origin;
import org.kapok.access.signin.Sessions;
import org.kapok.access.signin.TokenScope;
import org.kapok.access.signin.Tokens;
import org.kapok.access.signin.Visit;
import org.kapok.ui.ProblemReason;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who knocks: by the session's cookie, or for the API by a token in the {@code Authorization} header, which
 * then counts alone. A token in an address is refused wherever it stands, since addresses are written down everywhere.
 */
final class DoorFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final Tokens tokens;
    private final Throttle throttle;

    DoorFilter(Sessions sessions, Tokens tokens, Throttle throttle) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.throttle = throttle;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Optional.ofNullable(request.getQueryString()).orElse("").contains(Tokens.PREFIX)
                || request.getRequestURI().contains(Tokens.PREFIX)) {
            ProblemReason.send(request, response, HttpStatus.BAD_REQUEST, "access.problem.token_in_address");
            return;
        }
        Origin origin = Origins.of(request);
        Optional<String> bearer = bearer(request);
        if (bearer.isPresent()) {
            if (!enterByToken(request, bearer.get(), origin)) {
                ProblemReason.send(request, response, HttpStatus.TOO_MANY_REQUESTS, "access.problem.too_many_tokens");
                return;
            }
        } else {
            enterBySession(request, origin);
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private void enterBySession(HttpServletRequest request, Origin origin) {
        if (request.getRequestURI().startsWith("/assets/")) {
            return;
        }
        Optional<Visit> visit = SessionCookie.session(request).flatMap(sessions::find);
        Optional<Account> account =
                visit.filter(found -> found.opens(origin.overLoopback())).map(Visit::account);
        enter(request, new Passage(visit, account, Optional.empty(), origin));
    }

    private boolean enterByToken(HttpServletRequest request, String secret, Origin origin) {
        Optional<Tokens.Opened> opened = tokens.open(secret);
        if (opened.isEmpty()
                && throttle.enter(List.of(Throttle.Key.address("token:" + origin.address())))
                        .isPresent()) {
            return false;
        }
        Optional<TokenScope> scope = opened.map(Tokens.Opened::scope);
        enter(request, new Passage(Optional.empty(), opened.map(Tokens.Opened::account), scope, origin));
        return true;
    }

    private static void enter(HttpServletRequest request, Passage passage) {
        passage.keep(request);
        passage.account().ifPresent(account -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    account.id().toString(),
                    "",
                    AuthorityUtils.createAuthorityList(account.role().name())));
            SecurityContextHolder.setContext(context);
        });
    }

    /** The token of an API request; pages know sessions only. */
    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header ->
                        request.getRequestURI().startsWith("/api/") && header.regionMatches(true, 0, BEARER, 0, 7))
                .map(header -> header.substring(7).strip());
    }
}
