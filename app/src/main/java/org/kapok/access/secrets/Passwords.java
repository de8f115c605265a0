package org.kapok.access.secrets;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Password hashes: Argon2id with 19 MiB, two passes, one lane (OWASP's floor). At most four are computed at once, so
 * that a crowd at the door costs neither the memory nor both processors of a small server.
 */
@Component
public class Passwords {

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore lanes = new Semaphore(4);
    private final String hashOfNobody;
    private final JdbcClient jdbc;

    Passwords(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.hashOfNobody = hash("the password of nobody");
    }

    /** The salted hash to keep. Takes tens of milliseconds: call it outside transactions. */
    public String hash(String password) {
        return inLane(() -> Objects.requireNonNull(argon2.encode(password)));
    }

    /** Whether the password fits; without a hash the same work is done and the answer is no. */
    public boolean matches(String password, Optional<String> hash) {
        boolean fits = inLane(() -> argon2.matches(password, hash.orElse(hashOfNobody)));
        return fits && hash.isPresent();
    }

    /** The hash kept for an account, within a transaction of the doorkeeper or of the account itself. */
    public Optional<String> find(AccountId account) {
        return jdbc.sql("select hash from access.password where account_id = ?")
                .param(account.value())
                .query(String.class)
                .optional();
    }

    /** Keeps the first hash of an account, within a transaction of a worker. */
    public void add(OperationId operation, AccountId account, String hash, Instant trueTime) {
        jdbc.sql("insert into access.password (account_id, operation_id, hash, changed_at) values (?, ?, ?, ?)")
                .params(account.value(), operation.value(), hash, utc(trueTime))
                .update();
    }

    /** Keeps a new hash, within a transaction of the account itself. */
    public void save(OperationId operation, AccountId account, String hash, Instant trueTime) {
        jdbc.sql("""
                        insert into access.password (account_id, operation_id, hash, changed_at) values (?, ?, ?, ?)
                        on conflict (account_id) do update set hash = excluded.hash, changed_at = excluded.changed_at""")
                .params(account.value(), operation.value(), hash, utc(trueTime))
                .update();
    }

    private <T> T inLane(Supplier<T> work) {
        lanes.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            lanes.release();
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
