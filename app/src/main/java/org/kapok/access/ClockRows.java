package org.kapok.access;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code access.operation_clock}; their id is the operation's. */
@Component
class ClockRows {

    static final String TABLE = "access.operation_clock";

    private final JdbcClient jdbc;

    ClockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ClockSettings> find(OperationId operation) {
        return jdbc.sql("select base, anchored_at, rate, paused from access.operation_clock where id = ?")
                .param(operation.value())
                .query((row, _) -> new ClockSettings(
                        row.getObject("base", OffsetDateTime.class).toInstant(),
                        row.getObject("anchored_at", OffsetDateTime.class).toInstant(),
                        row.getDouble("rate"),
                        row.getBoolean("paused")))
                .optional();
    }

    boolean isExercise(OperationId operation) {
        return jdbc.sql("select exercise from access.operation where id = ?")
                .param(operation.value())
                .query(Boolean.class)
                .single();
    }

    void save(OperationId operation, ClockSettings settings) {
        jdbc.sql("""
                        insert into access.operation_clock (id, base, anchored_at, rate, paused)
                        values (:id, :base, :anchored, :rate, :paused)
                        on conflict (id) do update set base = excluded.base, anchored_at = excluded.anchored_at,
                          rate = excluded.rate, paused = excluded.paused, version = operation_clock.version + 1""")
                .param("id", operation.value())
                .param("base", AccountRows.utc(settings.base()))
                .param("anchored", AccountRows.utc(settings.anchoredAt()))
                .param("rate", BigDecimal.valueOf(settings.rate()))
                .param("paused", settings.paused())
                .update();
    }
}
