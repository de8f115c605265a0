package org.kapok.access.secrets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, by name and by address, in true time. An attempt is counted before it is judged, so that guessing
 * side by side gains nothing; a name that exists and one that does not are treated alike.
 */
@Component
public class Throttle {

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);
    private static final DatabaseIdentity DOORKEEPER = new DatabaseIdentity.Doorkeeper();

    /** What is counted, how many failures are free before the delay begins to double, and how long it may grow. */
    public record Key(String text, int free, Duration longest) {

        /** Attempts for one sign-in name, whoever makes them. */
        public static Key name(String signInName) {
            return new Key("name:" + signInName, 5, Duration.ofMinutes(15));
        }

        /** Attempts from one address, whatever they try; a whole office may share one, so the wait stays short. */
        public static Key address(String address) {
            return new Key("address:" + address, 30, Duration.ofMinutes(1));
        }
    }

    private record Count(int failures, Instant lastAt, Instant blockedUntil) {}

    private final IdentifiedTransactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(IdentifiedTransactions transactions, JdbcClient jdbc, Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts an attempt; if one of the keys is blocked, nothing is counted and the time to wait is answered. */
    public Optional<Duration> enter(List<Key> keys) {
        return transactions.write(DOORKEEPER, () -> {
            Instant now = clock.instant();
            keys.forEach(key -> forgetTheFuture(key, now));
            Optional<Duration> wait = keys.stream()
                    .map(key -> find(key).map(Count::blockedUntil).orElse(Instant.MIN))
                    .filter(until -> until.isAfter(now))
                    .map(until -> Duration.between(now, until))
                    .max(Duration::compareTo);
            if (wait.isEmpty()) {
                keys.forEach(key -> count(key, now));
            }
            return wait;
        });
    }

    /** Takes the attempt back: it was no guess. The name starts anew, the address loses one. */
    public void succeeded(List<Key> keys) {
        transactions.write(DOORKEEPER, () -> {
            keys.forEach(key -> jdbc.sql(
                            key.text().startsWith("name:")
                                    ? "delete from access.attempt where key = ?"
                                    : "update access.attempt set failures = greatest(0, failures - 1), blocked_until = last_at where key = ?")
                    .param(Digest.sha256(key.text()))
                    .update());
            return true;
        });
    }

    /** Removes what is too old to count; for a job. */
    public int forgetOld() {
        return transactions.write(DOORKEEPER, () -> jdbc.sql("delete from access.attempt where last_at < ?")
                .param(utc(clock.instant().minus(FORGOTTEN_AFTER)))
                .update());
    }

    /** After the machine's clock was put back, an attempt that it had dated ahead would block for as long. */
    private void forgetTheFuture(Key key, Instant now) {
        jdbc.sql("delete from access.attempt where key = ? and last_at > ?")
                .params(Digest.sha256(key.text()), utc(now.plus(key.longest())))
                .update();
    }

    private void count(Key key, Instant now) {
        int before = find(key)
                .filter(count -> count.lastAt().plus(FORGOTTEN_AFTER).isAfter(now))
                .map(Count::failures)
                .orElse(0);
        int failures = before + 1;
        jdbc.sql("""
                        insert into access.attempt (key, failures, last_at, blocked_until) values (:key, :n, :now, :until)
                        on conflict (key) do update set
                          failures = greatest(excluded.failures, attempt.failures + :onTop), last_at = excluded.last_at,
                          blocked_until = greatest(excluded.blocked_until, attempt.blocked_until)""")
                .param("key", Digest.sha256(key.text()))
                .param("n", failures)
                .param("onTop", before == 0 ? -1_000_000 : 1)
                .param("now", utc(now))
                .param("until", utc(now.plus(delay(failures, key))))
                .update();
    }

    /** Nothing for the free ones, then one second, doubling. */
    static Duration delay(int failures, Key key) {
        if (failures < key.free()) {
            return Duration.ZERO;
        }
        var doubled = Duration.ofSeconds(1L << Math.min(20, failures - key.free()));
        return doubled.compareTo(key.longest()) > 0 ? key.longest() : doubled;
    }

    private Optional<Count> find(Key key) {
        return jdbc.sql("select failures, last_at, blocked_until from access.attempt where key = ? for update")
                .param(Digest.sha256(key.text()))
                .query((row, _) -> new Count(
                        row.getInt("failures"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        row.getObject("blocked_until", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
