package org.kapok.access.signin;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapok.access.Account;
import org.kapok.access.secrets.Digest;
import org.kapok.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code access.token}, and apart from them the hashes, which no ledger entry names. */
@Component
class TokenRows {

    static final String TABLE = "access.token";

    record Row(UUID id, AccountId account, TokenScope scope, Optional<Instant> lastUsedAt) {}

    private final JdbcClient jdbc;

    TokenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, Account account, NewToken wanted, String secret, Instant now) {
        jdbc.sql("""
                        insert into access.token (id, account_id, operation_id, name, beginning, scopes, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?::text[], ?, ?)""")
                .params(
                        id,
                        account.id().value(),
                        account.operation().value(),
                        wanted.name().strip(),
                        secret.substring(0, 8),
                        "{" + String.join(",", wanted.scope().words()) + "}",
                        utc(now),
                        utc(wanted.expiresAt()))
                .update();
        jdbc.sql("insert into access.token_secret (token_id, account_id, operation_id, hash) values (?, ?, ?, ?)")
                .params(id, account.id().value(), account.operation().value(), Digest.sha256(secret))
                .update();
    }

    Optional<Row> find(String secret, Instant now) {
        return jdbc.sql("""
                        select t.id, t.account_id, t.scopes, s.last_used_at
                        from access.token_secret s join access.token t on t.id = s.token_id
                        where s.hash = ? and t.revoked_at is null and t.expires_at > ?
                          and not exists (select from access.one_time_code c
                                          where c.account_id = t.account_id and c.used_at is null)""")
                .params(Digest.sha256(secret), utc(now))
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        scope(row.getArray("scopes")),
                        instant(row, "last_used_at")))
                .optional();
    }

    void used(UUID id, Instant now) {
        jdbc.sql("update access.token_secret set last_used_at = ? where token_id = ?")
                .params(utc(now), id)
                .update();
    }

    List<TokenView> own(AccountId account) {
        return jdbc.sql("""
                        select t.id, name, beginning, scopes, created_at, expires_at, revoked_at, last_used_at
                        from access.token t join access.token_secret s on s.token_id = t.id
                        where t.account_id = ? order by created_at desc limit 200""").param(account.value()).query(TokenRows::view).list();
    }

    boolean revoke(UUID id, Instant now) {
        return jdbc.sql(
                                "update access.token set revoked_at = ?, version = version + 1 where id = ? and revoked_at is null")
                        .params(utc(now), id)
                        .update()
                == 1;
    }

    void revokeAll(AccountId account, Instant now) {
        jdbc.sql(
                        "update access.token set revoked_at = ?, version = version + 1 where account_id = ? and revoked_at is null")
                .params(utc(now), account.value())
                .update();
    }

    private static TokenView view(ResultSet row, int number) throws SQLException {
        return new TokenView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("beginning"),
                scope(row.getArray("scopes")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "revoked_at"),
                instant(row, "last_used_at"));
    }

    private static TokenScope scope(Array words) throws SQLException {
        return TokenScope.of(List.of((String[]) words.getArray()));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return optional(value).map(OffsetDateTime::toInstant);
    }

    private static <T> Optional<T> optional(@Nullable T value) {
        return Optional.ofNullable(value);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
