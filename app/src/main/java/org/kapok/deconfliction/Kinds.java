package org.kapok.deconfliction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.access.AccessRefusedException;
import org.kapok.access.OperationClocks;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.deconfliction.notice.Kind;
import org.kapok.deconfliction.notice.KindList;
import org.kapok.deconfliction.store.KindRows;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.Ledger;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowRef;
import org.kapok.shared.Role;
import org.kapok.shared.StaleVersionException;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;

/** Each operation's kinds of activity with their distances. */
@Service
public class Kinds {

    private final IdentifiedTransactions transactions;
    private final KindRows rows;
    private final Ledger ledger;
    private final OperationClocks clocks;

    Kinds(IdentifiedTransactions transactions, KindRows rows, Ledger ledger, OperationClocks clocks) {
        this.transactions = transactions;
        this.rows = rows;
        this.ledger = ledger;
        this.clocks = clocks;
    }

    /** The list that holds now. */
    public KindList of(Viewer viewer) {
        return transactions.read(viewer, () -> rows.newest(viewer.operation()).orElseGet(KindList::shipped));
    }

    /** Replaces the list that had {@code basis} as its version. The cell and administrators only. */
    public KindList replace(Viewer viewer, int basis, String source, List<Kind> kinds) {
        if (!viewer.isCell() && viewer.role() != Role.ADMINISTRATOR) {
            throw new AccessRefusedException("only the cell and administrators edit the kinds of activity");
        }
        var list = new KindList(basis + 1, source, kinds);
        return transactions.write(viewer, () -> {
            ledger.lock(viewer.operation());
            int held = rows.newest(viewer.operation()).map(KindList::version).orElse(0);
            if (held != basis) {
                throw new StaleVersionException("kinds", basis);
            }
            var written = new ArrayList<RowRef>();
            for (int i = 0; i < kinds.size(); i++) {
                UUID id = UUID.randomUUID();
                rows.insert(id, viewer.operation(), list, i);
                written.add(RowRef.lasting(KindRows.TABLE, id, Audience.everyone()));
            }
            ledger.append(new EntryDraft(
                    viewer.operation(),
                    "deconfliction.kinds_replaced",
                    new RecordRef("kind_list", viewer.operation().value()),
                    viewer.account(),
                    clocks.time(viewer.operation()),
                    Optional.of(basis),
                    Optional.of(source),
                    Audience.everyone(),
                    List.of(),
                    written));
            return list;
        });
    }
}
