package org.kapok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.kapok.access.Account;
import org.kapok.access.signin.Origin;
import org.kapok.access.signin.TokenScope;
import org.kapok.access.signin.Visit;

/**
 * What the door found out about one request.
 *
 * @param visit the session of the cookie, also one that opens nothing yet
 * @param account who may go in
 * @param scope limits of the token, if one was shown instead of a session
 */
record Passage(Optional<Visit> visit, Optional<Account> account, Optional<TokenScope> scope, Origin origin) {

    private static final String ATTRIBUTE = Passage.class.getName();

    void keep(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Optional<Passage> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Passage passage ? Optional.of(passage) : Optional.empty();
    }
}
