package org.kapok.ledger.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.EntryId;
import org.kapok.ledger.Field;
import org.kapok.ledger.FullBundleRequest;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.format.Json;
import org.kapok.shared.AccountId;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for full bundles, which live in the ledger alone: one person asks, another confirms, once. */
@Component
class FullBundleRequests {

    static final String REQUESTED = "ledger.full_bundle_requested";
    private static final String CONFIRMED = "ledger.full_bundle_confirmed";

    private final JdbcClient jdbc;

    FullBundleRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those without a confirmation, newest first. */
    List<FullBundleRequest> unconfirmed(Viewer by) {
        return jdbc.sql("""
                        select e.sequence, e.actor, e.operation_time, f.value as records, why.value as reason
                        from ledger.entry e
                        join ledger.field f on f.operation_id = e.operation_id and f.sequence = e.sequence
                            and f.name = 'field:records'
                        join ledger.field why on why.operation_id = e.operation_id and why.sequence = e.sequence
                            and why.name = 'reason'
                        where e.operation_id = :operation and e.type = :requested and not exists (
                            select from ledger.entry c join ledger.field g using (operation_id, sequence)
                            where c.operation_id = e.operation_id and c.type = :confirmed and c.sequence > e.sequence
                                and g.name = 'field:request' and g.value = convert_to(e.sequence::text, 'UTF8'))
                        order by e.sequence desc limit 50""")
                .param("operation", by.operation().value())
                .param("requested", REQUESTED)
                .param("confirmed", CONFIRMED)
                .query((row, _) -> new FullBundleRequest(
                        new EntryId(by.operation(), row.getLong("sequence")),
                        new AccountId(row.getObject("actor", UUID.class)),
                        row.getObject("operation_time", OffsetDateTime.class).toInstant(),
                        Json.text(Json.read(row.getBytes("reason"))),
                        records(row.getBytes("records"))))
                .list();
    }

    private static List<RecordRef> records(byte[] value) {
        return Json.list(Json.read(value)).stream()
                .map(FullBundleRequests::record)
                .toList();
    }

    /** The records that the request names, if {@code by} may confirm it; the caller holds the operation's lock. */
    List<RecordRef> open(Viewer by, EntryId request) {
        byte[] records = jdbc.sql("""
                        select f.value from ledger.entry e join ledger.field f using (operation_id, sequence)
                        where e.operation_id = :operation and e.sequence = :sequence and e.type = :type
                            and e.actor <> :by and f.name = 'field:records'""")
                .param("operation", by.operation().value())
                .param("sequence", request.sequence())
                .param("type", REQUESTED)
                .param("by", by.account().value())
                .query(byte[].class)
                .optional()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "a request for a full bundle is confirmed by a second person, and this is none that you may confirm"));
        requireUnconfirmed(by, request);
        return records(records);
    }

    private void requireUnconfirmed(Viewer by, EntryId request) {
        long confirmations = jdbc.sql("""
                        select count(*) from ledger.entry e join ledger.field f using (operation_id, sequence)
                        where e.operation_id = :operation and e.type = :type and f.name = 'field:request'
                            and f.value = convert_to(:request, 'UTF8')""")
                .param("operation", by.operation().value())
                .param("type", CONFIRMED)
                .param("request", Long.toString(request.sequence()))
                .query(Long.class)
                .single();
        if (confirmations > 0) {
            throw new IllegalArgumentException("the request was confirmed before; ask again");
        }
    }

    EntryDraft confirmation(Viewer by, EntryId request, List<RecordRef> records, Instant operationTime) {
        return new EntryDraft(
                by.operation(),
                CONFIRMED,
                new RecordRef("bundle", records.getFirst().id()),
                by.account(),
                operationTime,
                Optional.empty(),
                Optional.empty(),
                Audience.cell(),
                List.of(Field.lasting("request", request.sequence(), Audience.cell())),
                List.of());
    }

    private static RecordRef record(@Nullable Object json) {
        var members = Json.object(json);
        return new RecordRef(Json.text(members.get("kind")), UUID.fromString(Json.text(members.get("id"))));
    }
}
