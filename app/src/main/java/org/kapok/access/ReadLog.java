package org.kapok.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.Ledger;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowRef;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;

/**
 * Writes down who reads high and severe records, before they are handed out, and tells the cell when somebody reads very
 * many. Call it outside transactions: a read transaction cannot write.
 */
@Service
public class ReadLog {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final IdentifiedTransactions transactions;
    private final ReadLogRows rows;
    private final AccountRows accounts;
    private final OperationSettings settings;
    private final Ledger ledger;
    private final Clock clock;

    ReadLog(
            IdentifiedTransactions transactions,
            ReadLogRows rows,
            AccountRows accounts,
            OperationSettings settings,
            Ledger ledger,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.accounts = accounts;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Writes one read down, if the record is of a sensitivity that is logged. */
    public void record(Viewer viewer, RecordRead read) {
        record(viewer, List.of(read));
    }

    /** Writes the reads of one list or export down. */
    public void record(Viewer viewer, List<RecordRead> reads) {
        List<RecordRead> logged =
                reads.stream().filter(read -> read.sensitivity().isLogged()).toList();
        if (logged.isEmpty()) {
            return;
        }
        transactions.write(viewer, () -> {
            Instant now = clock.instant();
            rows.insert(viewer, logged, now);
            noticeMassReading(viewer, now);
            return true;
        });
    }

    /** How often a record was read by others than its viewer, as far as he may know; counts only. */
    public int count(Viewer viewer, RecordRef record) {
        return transactions.read(viewer, () -> rows.countByOthers(viewer, record));
    }

    /** Who reads very many, the newest first; for the cell, empty for everybody else. */
    public List<MassReading> massReadings(Viewer viewer) {
        return viewer.isCell() ? transactions.read(viewer, rows::massReadings) : List.of();
    }

    /** The same with the person who read; for the cell, empty for everybody else. */
    public List<ManyReads> manyReads(Viewer viewer) {
        if (!viewer.isCell()) {
            return List.of();
        }
        return transactions.read(viewer, () -> rows.massReadings().stream()
                .flatMap(reading -> accounts
                        .byId(reading.account())
                        .map(reader -> new ManyReads(reader, reading.records(), reading.noticedAt()))
                        .stream())
                .toList());
    }

    private void noticeMassReading(Viewer viewer, Instant now) {
        Instant since = now.minus(WINDOW);
        int records = rows.distinctRecords(viewer, since);
        if (records <= settings.value(viewer.operation(), Settings.MASS_READING) || rows.isNoticed(viewer, since)) {
            return;
        }
        UUID id = rows.notice(viewer, records, now);
        ledger.append(new EntryDraft(
                viewer.operation(),
                "access.mass_reading_noticed",
                new RecordRef("account", viewer.account().value()),
                viewer.account(),
                now,
                Optional.empty(),
                Optional.empty(),
                Audience.cell(),
                List.of(),
                List.of(RowRef.lasting(ReadLogRows.MASS_READING, id, Audience.cell()))));
    }
}
