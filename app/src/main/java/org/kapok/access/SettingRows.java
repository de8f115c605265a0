package org.kapok.access;

import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code access.setting}. */
@Component
class SettingRows {

    static final String TABLE = "access.setting";

    private final JdbcClient jdbc;

    SettingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(OperationId operation, String key) {
        return jdbc.sql("select value from access.setting where operation_id = ? and key = ?")
                .params(operation.value(), key)
                .query(String.class)
                .optional();
    }

    /** The row written; empty if it said the same already. */
    Optional<UUID> save(OperationId operation, String key, String value) {
        return jdbc.sql("""
                        insert into access.setting (id, operation_id, key, value) values (:id, :operation, :key, :value)
                        on conflict (operation_id, key) do update
                          set value = excluded.value, version = setting.version + 1
                          where setting.value <> excluded.value
                        returning id""")
                .param("id", UUID.randomUUID())
                .param("operation", operation.value())
                .param("key", key)
                .param("value", value)
                .query(UUID.class)
                .optional();
    }
}
