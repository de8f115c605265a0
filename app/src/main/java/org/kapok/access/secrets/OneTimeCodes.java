package org.kapok.access.secrets;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes that let a person choose a password: given out once, good once, for a limited time. */
@Component
public class OneTimeCodes {

    /** What a code was given for. */
    public record Given(AccountId account, boolean forgetsSecondFactor) {}

    private final JdbcClient jdbc;
    private final SecureRandom random;

    OneTimeCodes(JdbcClient jdbc, SecureRandom random) {
        this.jdbc = jdbc;
        this.random = random;
    }

    /** Draws a code and keeps its hash, within a transaction of an administrator or worker. */
    public OneTimeCode give(OperationId operation, AccountId account, boolean forgetsSecondFactor, Instant expiresAt) {
        var code = OneTimeCode.draw(random);
        jdbc.sql("""
                        insert into access.one_time_code
                          (id, account_id, operation_id, hash, forgets_second_factor, expires_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        account.value(),
                        operation.value(),
                        code.hash(),
                        forgetsSecondFactor,
                        utc(expiresAt))
                .update();
        return code;
    }

    /** What {@code code} opens at {@code trueTime}, within a transaction of the doorkeeper. */
    public Optional<Given> find(OneTimeCode code, Instant trueTime) {
        return jdbc.sql("""
                        select account_id, forgets_second_factor from access.one_time_code
                        where hash = ? and used_at is null and expires_at > ?""")
                .params(code.hash(), utc(trueTime))
                .query((row, _) -> new Given(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getBoolean("forgets_second_factor")))
                .optional();
    }

    /** Whether a code stands unused, even expired: then the old password is void. */
    public boolean stands(AccountId account) {
        return jdbc.sql("select exists (select from access.one_time_code where account_id = ? and used_at is null)")
                .param(account.value())
                .query(Boolean.class)
                .single();
    }

    /** Uses up every code of the account if {@code code} is one that holds; within its own transaction. */
    public boolean use(AccountId account, OneTimeCode code, Instant trueTime) {
        boolean used = jdbc.sql("""
                        update access.one_time_code set used_at = ?
                        where account_id = ? and hash = ? and used_at is null and expires_at > ?""")
                        .params(utc(trueTime), account.value(), code.hash(), utc(trueTime))
                        .update()
                == 1;
        if (used) {
            jdbc.sql("update access.one_time_code set used_at = ? where account_id = ? and used_at is null")
                    .params(utc(trueTime), account.value())
                    .update();
        }
        return used;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
