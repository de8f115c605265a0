package org.kapok.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.Ledger;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowRef;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** Writes account rows with their ledger entries; always within a write transaction. */
@Component
class AccountWrites {

    private final AccountRows rows;
    private final OperationClocks clocks;
    private final OperationSettings settings;
    private final Ledger ledger;
    private final Clock clock;

    AccountWrites(AccountRows rows, OperationClocks clocks, OperationSettings settings, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.clocks = clocks;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    void insert(Account account, Instant trueTime) {
        rows.insert(account, trueTime);
    }

    boolean update(Account account, int basedOn) {
        return rows.update(account, basedOn);
    }

    Instant codeExpiry(OperationId operation) {
        return clock.instant().plus(settings.value(operation, Settings.CODE_VALIDITY));
    }

    void recordEnlisted(Account account, AccountId actor) {
        record("access.account_enlisted", account, actor, Optional.empty(), true);
    }

    void recordAmended(Account account, AccountId actor, int basedOn) {
        record("access.account_amended", account, actor, Optional.of(basedOn), true);
    }

    /** Records that something happened to the account's secrets, never what they are. */
    void recordHappening(String type, Account account, AccountId actor) {
        record(type, account, actor, Optional.empty(), false);
    }

    private void record(String type, Account account, AccountId actor, Optional<Integer> basis, boolean withRow) {
        ledger.append(new EntryDraft(
                account.operation(),
                type,
                new RecordRef("account", account.id().value()),
                actor,
                clocks.time(account.operation()),
                basis,
                Optional.empty(),
                Audience.administrators(),
                List.of(),
                withRow
                        ? List.of(
                                RowRef.erasable(AccountRows.TABLE, account.id().value(), Audience.administrators()))
                        : List.of()));
    }

    static void refuseUnlessAdministrator(Viewer viewer) {
        if (viewer.role() != Role.ADMINISTRATOR) {
            throw new AccessRefusedException("only administrators set up accounts");
        }
    }
}
