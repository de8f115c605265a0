package org.kapok.deconfliction;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapok.access.OperationClocks;
import org.kapok.access.OperationSettings;
import org.kapok.access.Settings;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.deconfliction.alert.Mover;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.picture.Machines;
import org.kapok.deconfliction.store.AlertRows;
import org.kapok.deconfliction.store.NoticeRows;
import org.kapok.ledger.Audience;
import org.kapok.ledger.Erasure;
import org.kapok.ledger.Erasures;
import org.kapok.ledger.Ledger;
import org.kapok.ledger.RowRef;
import org.kapok.shared.OperationId;
import org.springframework.stereotype.Service;

/** What time does: notices end, alerts whose moment has passed close, contents are destroyed by the rule. */
@Service
class Passing {

    private static final Duration CHASED_BEFORE = Duration.ofHours(3);
    private static final Duration CHASED_AGAIN = Duration.ofHours(1);

    private final IdentifiedTransactions transactions;
    private final Machines machines;
    private final OperationClocks clocks;
    private final OperationSettings settings;
    private final Ledger ledger;
    private final Kept kept;

    Passing(
            IdentifiedTransactions transactions,
            Machines machines,
            OperationClocks clocks,
            OperationSettings settings,
            Ledger ledger,
            Kept kept) {
        this.transactions = transactions;
        this.machines = machines;
        this.clocks = clocks;
        this.settings = settings;
        this.ledger = ledger;
        this.kept = kept;
    }

    /** What passes. */
    @org.springframework.stereotype.Component
    record Kept(
            NoticeRows notices,
            AlertRows alerts,
            ProximityCheck check,
            AlertRecord record,
            NoticeEntries entries,
            Erasures erasures,
            Bells bells) {}

    /** Everything that time does to one operation. */
    void go(OperationId operation) {
        end(operation);
        close(operation);
        purge(operation);
        chase(operation);
    }

    /** Ends notices whose end has come. */
    void end(OperationId operation) {
        Instant now = now(operation);
        List<Notice> over = transactions.read(
                machines.identity(operation), () -> kept.notices().over(operation, now));
        over.forEach(notice -> write(operation, () -> {
            Notice ended = NoticeWriting.ended(notice, now);
            if (kept.notices().update(ended, notice.version(), false)) {
                settle(operation, notice.id(), now);
                kept.entries()
                        .append(
                                machines.viewer(operation).account(),
                                "deconfliction.notice_ended",
                                ended,
                                Optional.of(notice.version()),
                                now);
            }
        }));
    }

    /** Closes alerts and views whose moment has passed. */
    void close(OperationId operation) {
        Instant now = now(operation);
        Set<UUID> notices = transactions.read(
                machines.identity(operation), () -> kept.alerts().noticesOfPassed(operation, now));
        notices.forEach(notice -> write(operation, () -> settle(operation, notice, now)));
    }

    private void settle(OperationId operation, UUID notice, Instant now) {
        var turns = kept.check().notice(operation, notice, Mover.NOBODY, now);
        var machine = machines.viewer(operation).account();
        kept.record().append(operation, machine, machine, now, turns);
    }

    /** Destroys the contents of notices that ended long enough ago. */
    void purge(OperationId operation) {
        Instant now = now(operation);
        int days = settings.value(operation, Settings.NOTICE_DAYS);
        List<Notice> due = transactions.read(machines.identity(operation), () -> kept.notices()
                .toPurge(operation, now.minus(Duration.ofDays(days))));
        due.forEach(notice -> write(operation, () -> purge(notice, days, now)));
    }

    private void purge(Notice notice, int days, Instant now) {
        Audience audience = Audience.force(notice.force());
        Notice purged = NoticeWriting.purged(notice, now);
        if (!kept.notices().update(purged, notice.version(), false)) {
            return;
        }
        var rows = new ArrayList<RowRef>();
        kept.notices().contents(notice.id()).forEach(id -> rows.add(RowRef.erasable(NoticeRows.CONTENT, id, audience)));
        kept.notices().deleteContents(notice.id());
        rows.add(RowRef.erasable(NoticeRows.NOTICE, notice.id(), audience));
        kept.erasures()
                .erase(new Erasure(
                        notice.operation(),
                        AlertRecord.notice(notice.id()),
                        "notices are purged " + days + " days after their end",
                        machines.viewer(notice.operation()).account(),
                        now,
                        audience,
                        rows,
                        Set.of()));
    }

    /** Rings for the cell when an alert without an outcome comes close in time. */
    void chase(OperationId operation) {
        Instant now = now(operation);
        write(operation, () -> kept.alerts()
                .pressing(operation, now, now.plus(CHASED_BEFORE))
                .forEach(shortId -> kept.bells().chase(operation, shortId, CHASED_AGAIN)));
    }

    private void write(OperationId operation, Runnable work) {
        transactions.write(machines.identity(operation), () -> {
            ledger.lock(operation);
            work.run();
            return true;
        });
    }

    private Instant now(OperationId operation) {
        return clocks.time(operation).truncatedTo(ChronoUnit.MILLIS);
    }
}
