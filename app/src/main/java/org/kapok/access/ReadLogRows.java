package org.kapok.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.kapok.ledger.RecordRef;
import org.kapok.shared.AccountId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the read log. */
@Component
class ReadLogRows {

    static final String MASS_READING = "access.mass_reading";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ReadLogRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(Viewer viewer, List<RecordRead> reads, Instant now) {
        batches.batchUpdate("""
                insert into access.read_log (id, operation_id, account_id, record_kind, record_id, record_version,
                  organisation_id, sensitivity, purpose, read_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", reads, 500, (row, read) -> {
            row.setObject(1, UUID.randomUUID());
            row.setObject(2, viewer.operation().value());
            row.setObject(3, viewer.account().value());
            row.setString(4, read.record().kind());
            row.setObject(5, read.record().id());
            row.setInt(6, read.version());
            row.setObject(7, read.owner().map(OrganisationId::value).orElse(null));
            row.setString(8, read.sensitivity().name());
            row.setString(9, read.purpose().name());
            row.setObject(10, AccountRows.utc(now));
        });
    }

    int countByOthers(Viewer viewer, RecordRef record) {
        return jdbc.sql("""
                        select count(*) from access.read_log
                        where operation_id = ? and record_id = ? and record_kind = ? and account_id <> ?""")
                .params(
                        viewer.operation().value(),
                        record.id(),
                        record.kind(),
                        viewer.account().value())
                .query(Integer.class)
                .single();
    }

    int distinctRecords(Viewer viewer, Instant since) {
        return jdbc.sql("""
                        select count(distinct record_id) from access.read_log
                        where operation_id = ? and account_id = ? and read_at > ?""")
                .params(viewer.operation().value(), viewer.account().value(), AccountRows.utc(since))
                .query(Integer.class)
                .single();
    }

    boolean isNoticed(Viewer viewer, Instant since) {
        return jdbc.sql("""
                        select exists (select from access.mass_reading
                                       where operation_id = ? and account_id = ? and noticed_at > ?)""")
                .params(viewer.operation().value(), viewer.account().value(), AccountRows.utc(since))
                .query(Boolean.class)
                .single();
    }

    UUID notice(Viewer viewer, int records, Instant now) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into access.mass_reading (id, operation_id, account_id, records, noticed_at)
                        values (?, ?, ?, ?, ?)""")
                .params(id, viewer.operation().value(), viewer.account().value(), records, AccountRows.utc(now))
                .update();
        return id;
    }

    List<MassReading> massReadings() {
        return jdbc.sql("""
                        select id, account_id, records, noticed_at from access.mass_reading
                        where operation_id = (select reader.operation()) order by noticed_at desc limit 100""")
                .query((row, _) -> new MassReading(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getInt("records"),
                        row.getObject("noticed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
