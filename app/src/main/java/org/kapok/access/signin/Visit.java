package org.kapok.access.signin;

import java.util.UUID;
import org.kapok.access.Account;
import org.kapok.access.Operation;

/**
 * A session as one request finds it.
 *
 * @param secret what the cookie holds
 * @param locked whether only the password opens it again
 */
public record Visit(UUID session, String secret, Account account, Operation operation, Factor factor, boolean locked) {

    /** Whether it opens the operation, for a request that comes over loopback or not. */
    public boolean opens(boolean overLoopback) {
        return !locked
                && switch (factor) {
                    case AWAITED -> false;
                    case NOT_NEEDED, GIVEN -> true;
                    case DEMO_ON_LOOPBACK -> overLoopback;
                };
    }

    /** Never the secret, so that no log holds it. */
    @Override
    public String toString() {
        return "Visit[" + session + ", " + account.id() + ", " + factor + "]";
    }
}
