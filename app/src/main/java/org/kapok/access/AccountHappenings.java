package org.kapok.access;

import org.springframework.stereotype.Component;

/** Puts into the ledger that something happened to an account's secrets; what they are never gets there. */
@Component
public class AccountHappenings {

    private final AccountWrites writes;

    AccountHappenings(AccountWrites writes) {
        this.writes = writes;
    }

    /** Records {@code type}, done by the account's own person, within his write transaction. */
    public void record(String type, Account account) {
        writes.recordHappening(type, account, account.id());
    }
}
