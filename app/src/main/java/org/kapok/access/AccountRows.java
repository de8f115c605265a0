package org.kapok.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapok.shared.AccountId;
import org.kapok.shared.Language;
import org.kapok.shared.OperationId;
import org.kapok.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code access.account}. */
@Component
class AccountRows {

    static final String TABLE = "access.account";

    private static final String SELECT = """
            select id, operation_id, sign_in_name, display_name, role, holder, language, valid_until, disabled, version
            from access.account""";

    private static final String WHERE = """
             where operation_id = :operation and role <> 'MACHINE'
              and (:text = '' or position(:text in lower(display_name)) > 0 or position(:text in sign_in_name) > 0)
              and (:role = '' or role = :role)""";

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Account account, Instant at) {
        jdbc.sql("""
                        insert into access.account (id, operation_id, sign_in_name, display_name, role, holder,
                          language, valid_until, disabled, created_at)
                        values (:id, :operation, :name, :display, :role, :holder, :language, :until, :disabled, :at)""")
                .param("id", account.id().value())
                .param("operation", account.operation().value())
                .param("name", account.signInName())
                .param("display", account.displayName())
                .param("role", account.role().name())
                .param("holder", account.holder().orElse(null))
                .param("language", account.language().name())
                .param("until", account.validUntil().map(AccountRows::utc).orElse(null))
                .param("disabled", account.disabled())
                .param("at", utc(at))
                .update();
    }

    /** Writes all but the sign-in name, role and holder; false if {@code basedOn} is no longer the version. */
    boolean update(Account account, int basedOn) {
        return jdbc.sql("""
                        update access.account set display_name = :display, language = :language,
                          valid_until = :until, disabled = :disabled, version = version + 1
                        where id = :id and version = :basedOn""")
                        .param("id", account.id().value())
                        .param("display", account.displayName())
                        .param("language", account.language().name())
                        .param(
                                "until",
                                account.validUntil().map(AccountRows::utc).orElse(null))
                        .param("disabled", account.disabled())
                        .param("basedOn", basedOn)
                        .update()
                == 1;
    }

    Optional<Account> byId(AccountId id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id.value())
                .query(AccountRows::read)
                .optional();
    }

    Optional<Account> byName(String signInName) {
        return jdbc.sql(SELECT + " where sign_in_name = ?")
                .param(signInName)
                .query(AccountRows::read)
                .optional();
    }

    List<Account> page(OperationId operation, AccountQuery query) {
        return jdbc.sql(SELECT + " " + WHERE + " order by " + query.order().columns() + " limit :limit offset :offset")
                .params(filter(operation, query))
                .param("limit", AccountQuery.SIZE)
                .param("offset", (long) query.page() * AccountQuery.SIZE)
                .query(AccountRows::read)
                .list();
    }

    int count(OperationId operation, AccountQuery query) {
        return jdbc.sql("select count(*) from access.account " + WHERE)
                .params(filter(operation, query))
                .query(Integer.class)
                .single();
    }

    Map<AccountId, String> names(Collection<AccountId> ids) {
        var names = new HashMap<AccountId, String>();
        jdbc.sql("select id, display_name from access.account where id in (:ids)")
                .param("ids", ids.stream().map(AccountId::value).toList())
                .query(row -> {
                    names.put(new AccountId(row.getObject("id", UUID.class)), row.getString("display_name"));
                });
        return names;
    }

    private static Map<String, Object> filter(OperationId operation, AccountQuery query) {
        return Map.of(
                "operation", operation.value(),
                "text", query.text().strip().toLowerCase(Locale.ROOT),
                "role", query.role().map(Role::name).orElse(""));
    }

    static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                new OperationId(row.getObject("operation_id", UUID.class)),
                row.getString("sign_in_name"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getObject("holder", UUID.class)),
                Language.valueOf(row.getString("language")),
                instant(row.getObject("valid_until", OffsetDateTime.class)),
                row.getBoolean("disabled"),
                row.getInt("version"));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime value) {
        return Optional.ofNullable(value).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
