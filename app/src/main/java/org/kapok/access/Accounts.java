package org.kapok.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.access.secrets.OneTimeCodes;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.AccountId;
import org.kapok.shared.Language;
import org.kapok.shared.StaleVersionException;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.springframework.stereotype.Service;

/** The accounts of an operation, as far as the viewer may see them. */
@Service
public class Accounts {

    private final IdentifiedTransactions transactions;
    private final AccountRows rows;
    private final AccountWrites writes;
    private final OneTimeCodes codes;
    private final Clock clock;

    Accounts(
            IdentifiedTransactions transactions,
            AccountRows rows,
            AccountWrites writes,
            OneTimeCodes codes,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.writes = writes;
        this.codes = codes;
        this.clock = clock;
    }

    /** The account, if the viewer may see it. */
    public Optional<Account> find(Viewer viewer, AccountId id) {
        return transactions.read(viewer, () -> rows.byId(id));
    }

    /** One page of the accounts that the viewer may see. */
    public List<Account> page(Viewer viewer, AccountQuery query) {
        return transactions.read(viewer, () -> rows.page(viewer.operation(), query));
    }

    /** How many accounts the viewer may see. */
    public int count(Viewer viewer, AccountQuery query) {
        return transactions.read(viewer, () -> rows.count(viewer.operation(), query));
    }

    /** Display names by account; those that the viewer may not see are absent. */
    public Map<AccountId, String> names(Viewer viewer, Collection<AccountId> ids) {
        return ids.isEmpty() ? Map.of() : transactions.read(viewer, () -> rows.names(ids));
    }

    /** Changes an account as an administrator. Nobody disables or ends his own. */
    public Account amend(Viewer administrator, AccountId id, int basedOn, AccountChange change) {
        AccountWrites.refuseUnlessAdministrator(administrator);
        refuse(administrator, id, change);
        return transactions.write(administrator, () -> save(administrator, id, basedOn, change));
    }

    /** Changes the viewer's own language. */
    public void speak(Viewer viewer, Language language) {
        transactions.write(viewer, () -> {
            Account own = rows.byId(viewer.account()).orElseThrow(() -> new AccessRefusedException("no such account"));
            return save(
                    viewer,
                    own.id(),
                    own.version(),
                    new AccountChange(own.displayName(), language, own.validUntil(), own.disabled()));
        });
    }

    /**
     * Gives out a code for a new password, and for a new second factor if the old one is lost. The old password, the
     * sessions and the tokens of the account are void at once.
     */
    public Enlisted giveCode(Viewer administrator, AccountId id, boolean secondFactorLost) {
        AccountWrites.refuseUnlessAdministrator(administrator);
        return transactions.write(administrator, () -> {
            Account account = rows.byId(id).orElseThrow(() -> new AccessRefusedException("no such account"));
            var code = codes.give(account.operation(), id, secondFactorLost, writes.codeExpiry(account.operation()));
            writes.recordHappening("access.code_given", account, administrator.account());
            return new Enlisted(account, code);
        });
    }

    private Account save(Viewer viewer, AccountId id, int basedOn, AccountChange change) {
        Account before = rows.byId(id).orElseThrow(() -> new AccessRefusedException("no such account"));
        var after = new Account(
                id,
                before.operation(),
                before.signInName(),
                change.displayName().strip(),
                before.role(),
                before.holder(),
                change.language(),
                change.validUntil(),
                change.disabled(),
                basedOn + 1);
        if (!writes.update(after, basedOn)) {
            throw new StaleVersionException(before.signInName(), basedOn);
        }
        writes.recordAmended(after, viewer.account(), basedOn);
        return after;
    }

    private void refuse(Viewer administrator, AccountId id, AccountChange change) {
        var found = new ArrayList<Violation>();
        if (change.displayName().isBlank()) {
            found.add(Violation.of("displayName", "access.violation.missing"));
        }
        boolean ends =
                change.validUntil().filter(end -> !end.isAfter(clock.instant())).isPresent();
        if (ends && !change.disabled()) {
            found.add(Violation.of("validUntil", "access.violation.valid_until_past"));
        }
        if (id.equals(administrator.account()) && change.disabled()) {
            found.add(Violation.of("disabled", "access.violation.own_account"));
        }
        if (!found.isEmpty()) {
            throw new ViolationsException(found);
        }
    }
}
