package org.kapok.bell;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails to be sent. For the server itself. */
@Repository
class BellRows {

    private final JdbcClient jdbc;

    BellRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One mail to one address. */
    record Mail(UUID id, String address, Bell.Ring ring, String link, int attempts) {}

    /** Adds one that is due at once. */
    void insert(OperationId operation, Mail mail, Instant now) {
        var attachment = mail.ring().attachment();
        jdbc.sql("""
                        insert into bell.mail (id, operation_id, address, text, short_id, path, link, attachment_name,
                            attachment, state, attempts, due_at, created_at)
                        values (:id, :operation, :address, :text, :short, :path, :link, :name, :attachment, 'WAITING', 0,
                            :now, :now)""")
                .param("id", mail.id())
                .param("operation", operation.value())
                .param("address", mail.address())
                .param("text", mail.ring().text())
                .param("short", mail.ring().shortId())
                .param("path", mail.ring().path())
                .param("link", mail.link())
                .param("name", attachment.map(Bell.Attachment::name).orElse(null))
                .param("attachment", attachment.map(Bell.Attachment::bytes).orElse(null))
                .param("now", time(now))
                .update();
    }

    /** Takes up to twenty that are due and puts off their next attempt until {@code again}. */
    List<Mail> take(OperationId operation, Instant now, Instant again) {
        return jdbc.sql("""
                        update bell.mail set attempts = attempts + 1, due_at = :again
                        where id in (select id from bell.mail
                            where operation_id = :operation and state = 'WAITING' and due_at <= :now
                            order by due_at limit 20 for update skip locked)
                        returning id, address, text, short_id, path, link, attachment_name, attachment, attempts""")
                .param("operation", operation.value())
                .param("now", time(now))
                .param("again", time(again))
                .query((row, _) -> mail(row))
                .list();
    }

    private static Mail mail(ResultSet row) throws SQLException {
        byte[] attachment = row.getBytes("attachment");
        var ring = new Bell.Ring(
                row.getString("text"),
                row.getString("short_id"),
                row.getString("path"),
                attachment == null
                        ? Optional.empty()
                        : Optional.of(new Bell.Attachment(row.getString("attachment_name"), attachment)));
        return new Mail(
                row.getObject("id", UUID.class),
                row.getString("address"),
                ring,
                row.getString("link"),
                row.getInt("attempts"));
    }

    /** It was sent. */
    void sent(UUID id, Instant now) {
        jdbc.sql("update bell.mail set state = 'SENT', sent_at = :now, attachment = null where id = :id")
                .param("id", id)
                .param("now", time(now))
                .update();
    }

    /** It could not be sent; {@code last} gives up. */
    void failed(UUID id, String error, boolean last) {
        jdbc.sql("""
                        update bell.mail set last_error = :error,
                            state = case when :last then 'FAILED' else state end where id = :id""").param("id", id).param("error", error).param("last", last).update();
    }

    /** Whether something rang for a short id since. */
    boolean rangSince(OperationId operation, String shortId, Instant since) {
        return jdbc.sql("""
                        select exists (select from bell.mail
                            where operation_id = :operation and short_id = :short and created_at > :since)""")
                .param("operation", operation.value())
                .param("short", shortId)
                .param("since", time(since))
                .query(Boolean.class)
                .single();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
