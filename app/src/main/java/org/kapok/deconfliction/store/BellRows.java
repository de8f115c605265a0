package org.kapok.deconfliction.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails to be sent. For the server itself. */
@Repository
public class BellRows {

    private final JdbcClient jdbc;

    BellRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One mail: an address, a short id and a link. */
    public record Bell(UUID id, String address, String shortId, String link, int attempts) {}

    /** Adds one that is due at once. */
    public void insert(OperationId operation, Bell bell, Instant now) {
        jdbc.sql("""
                        insert into deconfliction.bell (id, operation_id, account_id, address, language, short_id, link,
                            state, attempts, due_at, created_at)
                        values (:id, :operation, :id, :address, 'fr,en', :short, :link, 'WAITING', 0, :now, :now)""")
                .param("id", bell.id())
                .param("operation", operation.value())
                .param("address", bell.address())
                .param("short", bell.shortId())
                .param("link", bell.link())
                .param("now", Values.time(now))
                .update();
    }

    /** Takes up to twenty that are due and puts off their next attempt until {@code again}. */
    public List<Bell> take(OperationId operation, Instant now, Instant again) {
        return jdbc.sql("""
                        update deconfliction.bell set attempts = attempts + 1, due_at = :again
                        where id in (select id from deconfliction.bell
                            where operation_id = :operation and state = 'WAITING' and due_at <= :now
                            order by due_at limit 20 for update skip locked)
                        returning id, address, short_id, link, attempts""")
                .param("operation", operation.value())
                .param("now", Values.time(now))
                .param("again", Values.time(again))
                .query((row, _) -> new Bell(
                        Values.uuid(row, "id"),
                        row.getString("address"),
                        row.getString("short_id"),
                        row.getString("link"),
                        row.getInt("attempts")))
                .list();
    }

    /** It was sent. */
    public void sent(UUID id, Instant now) {
        jdbc.sql("update deconfliction.bell set state = 'SENT', sent_at = :now where id = :id")
                .param("id", id)
                .param("now", Values.time(now))
                .update();
    }

    /** It could not be sent; {@code last} gives up. */
    public void failed(UUID id, String error, boolean last) {
        jdbc.sql("""
                        update deconfliction.bell set last_error = :error,
                            state = case when :last then 'FAILED' else state end where id = :id""").param("id", id).param("error", error).param("last", last).update();
    }

    /** Whether something rang for a short id since. */
    public boolean rangSince(OperationId operation, String shortId, Instant since) {
        return jdbc.sql("""
                        select exists (select from deconfliction.bell
                            where operation_id = :operation and short_id = :short and created_at > :since)""")
                .param("operation", operation.value())
                .param("short", shortId)
                .param("since", Values.time(since))
                .query(Boolean.class)
                .single();
    }
}
