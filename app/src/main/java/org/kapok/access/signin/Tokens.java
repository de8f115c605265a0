package org.kapok.access.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.access.Account;
import org.kapok.access.KnownAccounts;
import org.kapok.access.OperationSettings;
import org.kapok.access.Settings;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.springframework.stereotype.Service;

/** Personal access tokens: keys to the API, never above their owner's rights. */
@Service
public class Tokens {

    /** How every token begins, so that people and scanners know one that has leaked. */
    public static final String PREFIX = "kpk_";

    private static final DatabaseIdentity DOORKEEPER = new DatabaseIdentity.Doorkeeper();
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    /** What a token opens: its owner's rights within its scope. */
    public record Opened(Account account, TokenScope scope) {}

    private final IdentifiedTransactions transactions;
    private final TokenRows rows;
    private final TokenEntries entries;
    private final KnownAccounts accounts;
    private final OperationSettings settings;
    private final SecureRandom random;
    private final Clock clock;

    Tokens(
            IdentifiedTransactions transactions,
            TokenRows rows,
            TokenEntries entries,
            KnownAccounts accounts,
            OperationSettings settings,
            SecureRandom random,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.entries = entries;
        this.accounts = accounts;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    /** Makes a token and answers its text, which nothing can show again. */
    public String issue(Account owner, String name, TokenScope scope, int days) {
        refuse(owner, name, days);
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return transactions.write(owner.viewer(), () -> {
            Instant now = clock.instant();
            var id = UUID.randomUUID();
            rows.insert(id, owner, new NewToken(name, scope, now.plus(Duration.ofDays(days))), secret, now);
            entries.record("access.token_issued", owner.viewer(), id);
            return secret;
        });
    }

    /** What the token of this text opens now. */
    public Optional<Opened> open(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return transactions.read(DOORKEEPER, () -> rows.find(secret, now)).flatMap(row -> {
            noteUse(row, now);
            return transactions
                    .read(DOORKEEPER, () -> accounts.usable(row.account(), now))
                    .map(known -> new Opened(known.account(), row.scope()));
        });
    }

    /** The viewer's own tokens, the newest first. */
    public List<TokenView> own(Viewer viewer) {
        return transactions.read(viewer, () -> rows.own(viewer.account()));
    }

    /** Revokes one of the viewer's own tokens; nothing happens to one that is no longer live or not his. */
    public void revoke(Viewer viewer, UUID id) {
        transactions.write(viewer, () -> {
            if (rows.revoke(id, clock.instant())) {
                entries.record("access.token_revoked", viewer, id);
            }
            return true;
        });
    }

    private void noteUse(TokenRows.Row row, Instant now) {
        boolean noted = row.lastUsedAt()
                .filter(last -> last.plus(USE_NOTED_EVERY).isAfter(now))
                .isPresent();
        if (!noted) {
            transactions.write(DOORKEEPER, () -> {
                rows.used(row.id(), now);
                return true;
            });
        }
    }

    private void refuse(Account owner, String name, int days) {
        var found = new ArrayList<Violation>();
        if (name.isBlank()) {
            found.add(Violation.of("name", "access.violation.missing"));
        }
        int most = settings.value(owner.operation(), Settings.TOKEN_DAYS);
        if (days < 1 || days > most) {
            found.add(Violation.of("days", "access.violation.token_days", most));
        }
        if (!found.isEmpty()) {
            throw new ViolationsException(found);
        }
    }
}
