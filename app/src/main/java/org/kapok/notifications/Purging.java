package org.kapok.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kapok.access.Operation;
import org.kapok.access.OperationSettings;
import org.kapok.access.SettingKey;
import org.kapok.access.Settings;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.Audience;
import org.kapok.ledger.Erasure;
import org.kapok.ledger.Erasures;
import org.kapok.ledger.RowRef;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;

/** NOT-30: destroys the content of notifications some days after they closed, by the operation's rule. */
@Service
public class Purging {

    private final IdentifiedTransactions transactions;
    private final PurgeStore rows;
    private final OperationSettings settings;
    private final Journal journal;
    private final Erasures erasures;

    Purging(
            IdentifiedTransactions transactions,
            PurgeStore rows,
            OperationSettings settings,
            Journal journal,
            Erasures erasures) {
        this.transactions = transactions;
        this.rows = rows;
        this.settings = settings;
        this.journal = journal;
        this.erasures = erasures;
    }

    /** One round; each notification in a transaction of its own. Answers how many were purged. */
    public int purge(Operation operation) {
        return purge(operation, Kind.MOVEMENT, Settings.MOVEMENT_DAYS)
                + purge(operation, Kind.SITE, Settings.SITE_DAYS);
    }

    private int purge(Operation operation, Kind kind, SettingKey<Integer> rule) {
        var machine = operation.machineViewer();
        int days = settings.value(operation.id(), rule);
        Instant now = journal.time(machine);
        List<Notification> due =
                transactions.read(machine, () -> rows.due(machine, kind, now.minus(Duration.ofDays(days))));
        due.forEach(one -> transactions.write(machine, () -> {
            purge(machine, one, rule.name() + " = " + days, now);
            return true;
        }));
        return due.size();
    }

    private void purge(Viewer machine, Notification of, String rule, Instant now) {
        var emptied = new ArrayList<RowRef>();
        for (UUID version : rows.emptyVersions(of.id())) {
            emptied.add(Journal.ownRow(VersionStore.TABLE, version, of));
        }
        for (PurgeStore.Emptied release : rows.emptyReleases(of.id(), now)) {
            emptied.add(RowRef.erasable(
                    ReleaseStore.TABLE, release.id(), Journal.audience(of.organisation(), release.force())));
        }
        for (UUID annex : rows.deleteAnnex(of.id())) {
            emptied.add(Journal.ownRow(ProgressStore.ANNEX, annex, of));
        }
        rows.emptyNotification(of.id(), now);
        emptied.add(Journal.row(of));
        erasures.erase(new Erasure(
                machine.operation(),
                Journal.record(of),
                rule,
                machine.account(),
                now,
                Audience.organisation(of.organisation()),
                emptied,
                Set.of()));
    }
}
