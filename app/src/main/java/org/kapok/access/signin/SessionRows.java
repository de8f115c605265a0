package org.kapok.access.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.access.Account;
import org.kapok.access.secrets.Digest;
import org.kapok.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code access.session}: of the cookie's secret only the hash is kept. */
@Component
class SessionRows {

    record Row(
            UUID id,
            AccountId account,
            Factor factor,
            boolean locked,
            Instant startedAt,
            Instant lastUsedAt,
            Instant endsAt,
            boolean codeStands) {}

    private final JdbcClient jdbc;

    SessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String secret, Account account, Factor factor, Origin origin, Instant now, Instant endsAt) {
        jdbc.sql("""
                        insert into access.session (id, account_id, operation_id, secret_hash, factor, started_at,
                          last_used_at, ends_at, address, agent)
                        values (:id, :account, :operation, :hash, :factor, :now, :now, :ends, :address, :agent)""")
                .param("id", UUID.randomUUID())
                .param("account", account.id().value())
                .param("operation", account.operation().value())
                .param("hash", Digest.sha256(secret))
                .param("factor", factor.name())
                .param("now", utc(now))
                .param("ends", utc(endsAt))
                .param("address", origin.address())
                .param("agent", origin.agent())
                .update();
    }

    Optional<Row> find(String secret) {
        return jdbc.sql("""
                        select s.id, s.account_id, s.factor, s.locked_at, s.started_at, s.last_used_at, s.ends_at,
                          exists (select from access.one_time_code c
                                  where c.account_id = s.account_id and c.used_at is null) as code_stands
                        from access.session s where s.secret_hash = ?""")
                .param(Digest.sha256(secret))
                .query(SessionRows::read)
                .optional();
    }

    void touch(UUID id, Instant now) {
        jdbc.sql("update access.session set last_used_at = ? where id = ? and last_used_at < ?")
                .params(utc(now), id, utc(now))
                .update();
    }

    void lock(UUID id, Instant now) {
        jdbc.sql("update access.session set locked_at = ? where id = ? and locked_at is null")
                .params(utc(now), id)
                .update();
    }

    void unlock(UUID id) {
        jdbc.sql("update access.session set locked_at = null where id = ?")
                .param(id)
                .update();
    }

    int delete(UUID id) {
        return jdbc.sql("delete from access.session where id = ?").param(id).update();
    }

    int deleteAll(AccountId account) {
        return jdbc.sql("delete from access.session where account_id = ?")
                .param(account.value())
                .update();
    }

    int deleteEnded(Instant now) {
        return jdbc.sql("delete from access.session where ends_at <= ?")
                .param(utc(now))
                .update();
    }

    List<SessionView> own(AccountId account, Instant now) {
        return jdbc.sql("""
                        select id, started_at, last_used_at, address, agent, locked_at from access.session
                        where account_id = ? and ends_at > ? order by last_used_at desc""")
                .params(account.value(), utc(now))
                .query((row, _) -> new SessionView(
                        row.getObject("id", UUID.class),
                        instant(row, "started_at"),
                        instant(row, "last_used_at"),
                        row.getString("address"),
                        row.getString("agent"),
                        row.getObject("locked_at") != null))
                .list();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                Factor.valueOf(row.getString("factor")),
                row.getObject("locked_at") != null,
                instant(row, "started_at"),
                instant(row, "last_used_at"),
                instant(row, "ends_at"),
                row.getBoolean("code_stands"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
