package org.kapok.access.signin;

import org.kapok.access.Account;
import org.kapok.access.Operation;
import org.kapok.shared.Role;

/** Who needs a second factor. */
public final class SecondFactorRule {

    private SecondFactorRule() {}

    /** The roles whose account would open an operation, or a force's picture, to whoever steals a password. */
    public static boolean isRequired(Role role) {
        return role == Role.CELL || role == Role.LIAISON_OFFICER || role == Role.ADMINISTRATOR;
    }

    /** What a session starts with once the password was right. */
    static Factor first(Account account, Operation operation, Origin origin, boolean hasOne) {
        if (hasOne) {
            return Factor.AWAITED;
        }
        if (!isRequired(account.role())) {
            return Factor.NOT_NEEDED;
        }
        return operation.demo() && origin.overLoopback() ? Factor.DEMO_ON_LOOPBACK : Factor.AWAITED;
    }
}
