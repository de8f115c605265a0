package org.kapok.access.secrets;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The second factor of each account; every method within a transaction of the account itself or of the doorkeeper. */
@Component
public class SecondFactors {

    private static final int RECOVERY_CODES = 10;

    private record Row(byte[] sealed, boolean confirmed, long lastStep) {}

    private final JdbcClient jdbc;
    private final SealingKey key;
    private final SecureRandom random;

    SecondFactors(JdbcClient jdbc, SealingKey key, SecureRandom random) {
        this.jdbc = jdbc;
        this.key = key;
        this.random = random;
    }

    /** Whether the account has confirmed one. */
    public boolean isConfirmed(AccountId account) {
        return find(account).filter(Row::confirmed).isPresent();
    }

    /** The secret to enrol with: the one begun before, or a new one. Refuses where one is confirmed already. */
    public byte[] begin(OperationId operation, AccountId account) {
        Optional<Row> begun = find(account);
        if (begun.isPresent()) {
            if (begun.get().confirmed()) {
                throw new IllegalStateException("the account has a second factor already");
            }
            return open(account, begun.get());
        }
        byte[] secret = new byte[20];
        random.nextBytes(secret);
        jdbc.sql("""
                        insert into access.second_factor (account_id, operation_id, sealed_secret)
                        values (?, ?, ?)""")
                .params(account.value(), operation.value(), key.seal(secret, context(account)))
                .update();
        return secret;
    }

    /** Confirms the secret begun with its first code and gives the recovery codes; empty if the code is wrong. */
    public Optional<List<OneTimeCode>> confirm(
            OperationId operation, AccountId account, String code, Instant trueTime) {
        Optional<Row> begun = find(account).filter(row -> !row.confirmed());
        if (begun.isEmpty() || !useStep(account, begun.get(), code, trueTime)) {
            return Optional.empty();
        }
        jdbc.sql("update access.second_factor set confirmed_at = ? where account_id = ?")
                .params(trueTime.atOffset(ZoneOffset.UTC), account.value())
                .update();
        var codes = new ArrayList<OneTimeCode>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            codes.add(addRecoveryCode(operation, account));
        }
        return Optional.of(codes);
    }

    /** Whether {@code code} is right now: of the app, or a recovery code, which is used up by it. */
    public boolean verify(AccountId account, String code, Instant trueTime) {
        Optional<Row> row = find(account).filter(Row::confirmed);
        return row.isPresent() && (useStep(account, row.get(), code, trueTime) || useRecoveryCode(account, code));
    }

    /** Forgets factor and recovery codes, so that the person enrols anew. */
    public void forget(AccountId account) {
        jdbc.sql("delete from access.recovery_code where account_id = ?")
                .param(account.value())
                .update();
        jdbc.sql("delete from access.second_factor where account_id = ?")
                .param(account.value())
                .update();
    }

    private boolean useStep(AccountId account, Row row, String code, Instant trueTime) {
        OptionalLong step = Totp.matchingStep(open(account, row), code, trueTime, row.lastStep());
        return step.isPresent()
                && jdbc.sql("update access.second_factor set last_step = ? where account_id = ? and last_step < ?")
                                .params(step.getAsLong(), account.value(), step.getAsLong())
                                .update()
                        == 1;
    }

    private OneTimeCode addRecoveryCode(OperationId operation, AccountId account) {
        var code = OneTimeCode.draw(random);
        jdbc.sql("insert into access.recovery_code (id, account_id, operation_id, hash) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), account.value(), operation.value(), code.hash())
                .update();
        return code;
    }

    private boolean useRecoveryCode(AccountId account, String typed) {
        return jdbc.sql("delete from access.recovery_code where account_id = ? and hash = ?")
                        .params(account.value(), OneTimeCode.typed(typed).hash())
                        .update()
                == 1;
    }

    private Optional<Row> find(AccountId account) {
        return jdbc.sql("select sealed_secret, confirmed_at, last_step from access.second_factor where account_id = ?")
                .param(account.value())
                .query((row, _) -> new Row(
                        row.getBytes("sealed_secret"), row.getObject("confirmed_at") != null, row.getLong("last_step")))
                .optional();
    }

    private byte[] open(AccountId account, Row row) {
        return key.open(row.sealed(), context(account));
    }

    private static byte[] context(AccountId account) {
        return account.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
