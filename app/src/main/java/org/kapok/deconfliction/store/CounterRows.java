package org.kapok.deconfliction.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often writers were shown alerts, and how often askers asked. For the server itself and the cell. */
@Repository
public class CounterRows {

    private final JdbcClient jdbc;

    CounterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One asker within one period. */
    public record Probing(AccountId account, Instant periodStart, int asked, int refused, Instant lastAt) {}

    /** How often a writer was asked to look at alerts before a write of one record. */
    public int asked(OperationId operation, AccountId account, UUID record) {
        return jdbc.sql("""
                        select asked from deconfliction.asking
                        where operation_id = :operation and account_id = :account and record_id = :record""")
                .param("operation", operation.value())
                .param("account", account.value())
                .param("record", record)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Counts one more. */
    public void countAsking(OperationId operation, AccountId account, UUID record, Instant at) {
        jdbc.sql("""
                        insert into deconfliction.asking (operation_id, account_id, record_id, asked, last_at)
                        values (:operation, :account, :record, 1, :at)
                        on conflict (operation_id, account_id, record_id)
                        do update set asked = asking.asked + 1, last_at = excluded.last_at""")
                .param("operation", operation.value())
                .param("account", account.value())
                .param("record", record)
                .param("at", Values.time(at))
                .update();
    }

    /** Counts one question within a period and answers how many there are now, this one included. */
    public int countProbing(OperationId operation, AccountId account, Instant periodStart, Instant at, int allowed) {
        return jdbc.sql("""
                        insert into deconfliction.probing (operation_id, account_id, period_start, asked, refused, last_at)
                        values (:operation, :account, :start, 1, 0, :at)
                        on conflict (operation_id, account_id, period_start)
                        do update set asked = probing.asked + 1, last_at = excluded.last_at,
                            refused = probing.refused + case when probing.asked >= :allowed then 1 else 0 end
                        returning asked""")
                .param("operation", operation.value())
                .param("account", account.value())
                .param("start", Values.time(periodStart))
                .param("at", Values.time(at))
                .param("allowed", allowed)
                .query(Integer.class)
                .single();
    }

    /** Who asked more than {@code allowed} times within a period since {@code since}, and was not yet looked at. */
    public List<Probing> suspicious(OperationId operation, int allowed, Instant since) {
        return jdbc.sql("""
                        select * from deconfliction.probing
                        where operation_id = :operation and asked > :allowed and period_start >= :since
                          and seen_at is null
                        order by last_at desc limit 100""")
                .param("operation", operation.value())
                .param("allowed", allowed)
                .param("since", Values.time(since))
                .query((row, _) -> new Probing(
                        new AccountId(Values.uuid(row, "account_id")),
                        Values.time(row, "period_start"),
                        row.getInt("asked"),
                        row.getInt("refused"),
                        Values.time(row, "last_at")))
                .list();
    }

    /** The cell has looked at what one account asked. */
    public void seen(OperationId operation, AccountId account, Instant at) {
        jdbc.sql("""
                        update deconfliction.probing set seen_at = :at
                        where operation_id = :operation and account_id = :account and seen_at is null""")
                .param("operation", operation.value())
                .param("account", account.value())
                .param("at", Values.time(at))
                .update();
    }
}
