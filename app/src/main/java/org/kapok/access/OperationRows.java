package org.kapok.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code access.operation}. */
@Component
class OperationRows {

    static final String TABLE = "access.operation";

    private static final String SELECT = """
            select id, code, name_fr, name_en, country, zone, exercise, demo, machine_account_id, version
            from access.operation""";

    private final JdbcClient jdbc;

    OperationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Operation operation, Instant at) {
        jdbc.sql("""
                        insert into access.operation
                          (id, code, name_fr, name_en, country, zone, exercise, demo, machine_account_id, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        operation.id().value(),
                        operation.code(),
                        operation.nameFr(),
                        operation.nameEn(),
                        operation.country(),
                        operation.zone().getId(),
                        operation.exercise(),
                        operation.demo(),
                        operation.machine().value(),
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    Optional<Operation> byCode(String code) {
        return jdbc.sql(SELECT + " where code = ?")
                .param(code)
                .query(OperationRows::read)
                .optional();
    }

    Optional<Operation> byId(OperationId id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id.value())
                .query(OperationRows::read)
                .optional();
    }

    List<Operation> all() {
        return jdbc.sql(SELECT + " order by code").query(OperationRows::read).list();
    }

    private static Operation read(ResultSet row, int number) throws SQLException {
        return new Operation(
                new OperationId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name_fr"),
                row.getString("name_en"),
                row.getString("country"),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("exercise"),
                row.getBoolean("demo"),
                new AccountId(row.getObject("machine_account_id", UUID.class)),
                row.getInt("version"));
    }
}
