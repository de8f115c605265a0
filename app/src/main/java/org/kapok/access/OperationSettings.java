package org.kapok.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.Ledger;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowRef;
import org.kapok.shared.OperationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.springframework.stereotype.Service;

/** What each operation set otherwise than the defaults. */
@Service
public class OperationSettings {

    private static final DatabaseIdentity DOORKEEPER = new DatabaseIdentity.Doorkeeper();

    private final JoinedReads reads;
    private final IdentifiedTransactions transactions;
    private final SettingRows rows;
    private final OperationClocks clocks;
    private final Ledger ledger;

    OperationSettings(
            JoinedReads reads,
            IdentifiedTransactions transactions,
            SettingRows rows,
            OperationClocks clocks,
            Ledger ledger) {
        this.reads = reads;
        this.transactions = transactions;
        this.rows = rows;
        this.clocks = clocks;
        this.ledger = ledger;
    }

    /** The operation's value, or the default. May be called within a transaction of that operation or outside any. */
    public <T extends Comparable<? super T>> T value(OperationId operation, SettingKey<T> key) {
        return reads.read(DOORKEEPER, () -> rows.find(operation, key.name()))
                .flatMap(key::parse)
                .orElse(key.fallback());
    }

    /** Sets one or more values, as text by key. Administrators only; refuses all if one is wrong. */
    public void set(Viewer viewer, Map<SettingKey<?>, String> wanted) {
        if (viewer.role() != Role.ADMINISTRATOR && viewer.role() != Role.MACHINE) {
            throw new AccessRefusedException("only administrators change the settings of an operation");
        }
        var violations = new ArrayList<Violation>();
        wanted.forEach((key, text) -> {
            if (key.parse(text).isEmpty()) {
                violations.add(Violation.of(
                        key.name(),
                        key.wrong(),
                        key.least().toString(),
                        key.most().toString()));
            }
        });
        if (!violations.isEmpty()) {
            throw new ViolationsException(violations);
        }
        transactions.write(viewer, () -> {
            save(viewer, wanted);
            return true;
        });
    }

    private void save(Viewer viewer, Map<SettingKey<?>, String> wanted) {
        List<UUID> changed = new ArrayList<>();
        wanted.forEach((key, text) ->
                rows.save(viewer.operation(), key.name(), text.strip()).ifPresent(changed::add));
        if (changed.isEmpty()) {
            return;
        }
        ledger.append(new EntryDraft(
                viewer.operation(),
                "access.settings_changed",
                new RecordRef("operation", viewer.operation().value()),
                viewer.account(),
                clocks.time(viewer.operation()),
                Optional.empty(),
                Optional.empty(),
                Audience.administrators(),
                List.of(),
                changed.stream()
                        .map(id -> RowRef.lasting(SettingRows.TABLE, id, Audience.administrators()))
                        .toList()));
    }
}
