package org.kapok.deconfliction.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kapok.deconfliction.alert.Call;
import org.kapok.deconfliction.notice.Channel;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the cell talked to. */
@Repository
public class ContactRows {

    /** The table. */
    public static final String TABLE = "deconfliction.contact";

    private final JdbcClient jdbc;

    ContactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds one. */
    public void insert(OperationId operation, Call call) {
        jdbc.sql("""
                        insert into deconfliction.contact
                            (id, operation_id, alert_id, with_whom, channel, said, contacted_at, account_id)
                        values (:id, :operation, :alert, :with, :channel, :said, :at, :account)""")
                .param("id", call.id())
                .param("operation", operation.value())
                .param("alert", call.alert())
                .param("with", call.withWhom())
                .param("channel", call.channel().name())
                .param("said", call.said())
                .param("at", Values.time(call.at()))
                .param("account", call.account().value())
                .update();
    }

    /** All of one alert, oldest first. */
    public List<Call> of(UUID alert) {
        return jdbc.sql("select * from deconfliction.contact where alert_id = :alert order by contacted_at")
                .param("alert", alert)
                .query((row, _) -> new Call(
                        Values.uuid(row, "id"),
                        alert,
                        row.getString("with_whom"),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("said"),
                        instant(row.getObject("contacted_at", java.time.OffsetDateTime.class)),
                        new AccountId(Values.uuid(row, "account_id"))))
                .list();
    }

    private static Instant instant(java.time.OffsetDateTime time) {
        return time.toInstant();
    }
}
