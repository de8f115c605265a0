package org.kapok.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.Ledger;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowRef;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** EXC-9: which lines of files were taken before, by the digest of what they say; one row, and one entry, a file. */
@Repository
class TakenRows {

    private static final String TABLE = "exchange.taken_file";

    private final JdbcClient jdbc;
    private final Ledger ledger;

    TakenRows(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** Lets one import of an operation after another look what is known, until its transaction ends. */
    void queue(Viewer viewer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('exchange.taken ' || ?, 0))")
                .param(viewer.operation().toString())
                .query((_, _) -> true)
                .single();
    }

    /** How a line is known again among those of all organisations. */
    static String key(OrganisationId whose, String digest) {
        return whose + " " + digest;
    }

    /** The keys of all lines that the viewer may know of. */
    Set<String> of(Viewer viewer) {
        return new HashSet<>(jdbc.sql("""
                        select distinct organisation_id || ' ' || digest from exchange.taken_file, unnest(digests) as digest
                        where operation_id = ?""")
                .param(viewer.operation().value())
                .query(String.class)
                .list());
    }

    /** The keys of those of these lines that were taken meanwhile. */
    Set<String> among(Viewer viewer, Collection<String> digests) {
        return new HashSet<>(jdbc.sql("""
                        select distinct organisation_id || ' ' || digest from exchange.taken_file, unnest(digests) as digest
                        where operation_id = ? and digests && ?::text[] and digest = any(?::text[])""")
                .params(viewer.operation().value(), digests.toArray(String[]::new), digests.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Writes the row; the entry follows with {@link #append}, after everything slow. */
    UUID add(Viewer viewer, OrganisationId whose, List<String> digests, Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into exchange.taken_file (id, operation_id, organisation_id, digests, taken_by, taken_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        viewer.operation().value(),
                        whose.value(),
                        digests.toArray(String[]::new),
                        viewer.account().value(),
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        return id;
    }

    /** The entry of a row that was just written. */
    void append(Viewer viewer, OrganisationId whose, UUID id, Instant at) {
        ledger.append(new EntryDraft(
                viewer.operation(),
                "exchange.file_taken",
                new RecordRef("file", id),
                viewer.account(),
                at,
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                Audience.organisation(whose),
                List.of(),
                List.of(RowRef.lasting(TABLE, id, Audience.organisation(whose)))));
    }
}
