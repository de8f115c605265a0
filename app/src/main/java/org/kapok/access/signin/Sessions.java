package org.kapok.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.springframework.stereotype.Service;

/** Opens, finds, locks and ends sessions. They run on true time, and every node sees the same ones. */
@Service
public class Sessions {

    private static final DatabaseIdentity DOORKEEPER = new DatabaseIdentity.Doorkeeper();

    /** Use is written down no oftener than this: a busy screen costs no write per request. */
    private static final Duration TOUCH_EVERY = Duration.ofSeconds(30);

    private final IdentifiedTransactions transactions;
    private final SessionRows rows;
    private final KnownAccounts accounts;
    private final OperationSettings settings;
    private final Clock clock;

    Sessions(
            IdentifiedTransactions transactions,
            SessionRows rows,
            KnownAccounts accounts,
            OperationSettings settings,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens a session under a new secret, which only the cookie will hold. */
    void open(String secret, Account account, Factor factor, Origin origin) {
        transactions.write(DOORKEEPER, () -> {
            Instant now = clock.instant();
            rows.insert(
                    secret,
                    account,
                    factor,
                    origin,
                    now,
                    now.plus(settings.value(account.operation(), Settings.SESSION_LENGTH)));
            return true;
        });
    }

    /** The session of this secret, if it has not ended, its account may still be used, and no new code voids it. */
    public Optional<Visit> find(String secret) {
        Instant now = clock.instant();
        Optional<Found> found = transactions.read(DOORKEEPER, () -> rows.find(secret)
                .filter(row -> now.isBefore(row.endsAt()) && !row.codeStands())
                .flatMap(row -> visit(secret, row, now)));
        found.filter(session -> session.lastUsedAt().plus(TOUCH_EVERY).isBefore(now))
                .ifPresent(session -> touch(session.visit(), now));
        return found.map(Found::visit);
    }

    /** Locks at once: the page is gone, only the password opens it again. */
    public void lock(Visit visit) {
        transactions.write(DOORKEEPER, () -> {
            rows.lock(visit.session(), clock.instant());
            return true;
        });
    }

    /** Opens a locked session; the caller has checked the password. */
    void unlock(Visit visit) {
        transactions.write(DOORKEEPER, () -> {
            rows.unlock(visit.session());
            return true;
        });
    }

    /** Ends this session. */
    public void end(Visit visit) {
        transactions.write(DOORKEEPER, () -> rows.delete(visit.session()));
    }

    /** Ends one of the viewer's own sessions; those of others are out of reach. */
    public void end(Viewer viewer, UUID session) {
        transactions.write(viewer, () -> rows.delete(session));
    }

    /** Ends all of the viewer's sessions. */
    public void endAll(Viewer viewer) {
        transactions.write(viewer, () -> rows.deleteAll(viewer.account()));
    }

    /** The viewer's own sessions, the one used last first. */
    public List<SessionView> own(Viewer viewer) {
        return transactions.read(viewer, () -> rows.own(viewer.account(), clock.instant()));
    }

    /** Removes sessions that have ended; for a job. */
    public int removeEnded() {
        return transactions.write(DOORKEEPER, () -> rows.deleteEnded(clock.instant()));
    }

    private record Found(Visit visit, Instant lastUsedAt) {}

    private Optional<Found> visit(String secret, SessionRows.Row row, Instant now) {
        return accounts.usable(row.account(), now)
                .filter(known -> now.isBefore(
                        row.lastUsedAt().plus(settings.value(known.operation().id(), Settings.SESSION_IDLE))))
                .map(known -> new Found(
                        new Visit(row.id(), secret, known.account(), known.operation(), row.factor(), row.locked()),
                        row.lastUsedAt()));
    }

    private void touch(Visit visit, Instant now) {
        transactions.write(DOORKEEPER, () -> {
            rows.touch(visit.session(), now);
            return true;
        });
    }
}
