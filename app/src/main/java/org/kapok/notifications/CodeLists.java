package org.kapok.notifications;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kapok.access.AccessRefusedException;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.Audience;
import org.kapok.ledger.LedgerEvent;
import org.kapok.ledger.LedgerListener;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowRef;
import org.kapok.shared.Language;
import org.kapok.shared.OperationId;
import org.kapok.shared.Role;
import org.kapok.shared.StaleVersionException;
import org.kapok.shared.Viewer;
import org.kapok.ui.CodeNames;
import org.kapok.ui.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** NOT-34: what a site serves as and what a movement is for, as each operation names it; kept in memory. */
@Service
public class CodeLists implements CodeNames, LedgerListener {

    private static final String REPLACED = "codes_replaced";

    private final IdentifiedTransactions transactions;
    private final CodeStore store;
    private final Journal journal;
    private final Messages messages;
    private final Map<OperationId, Map<CodeList.Name, CodeList>> kept = new ConcurrentHashMap<>();

    CodeLists(IdentifiedTransactions transactions, CodeStore store, Journal journal, Messages messages) {
        this.transactions = transactions;
        this.store = store;
        this.journal = journal;
        this.messages = messages;
    }

    /** The list that holds now. */
    public CodeList of(OperationId operation, CodeList.Name name) {
        var known = kept.get(operation);
        var lists = known != null ? known : kept.computeIfAbsent(operation, this::load);
        return Optional.ofNullable(lists.get(name)).orElseGet(() -> CodeList.shipped(name, messages));
    }

    /** NOT-34: replaces the list that had {@code basis} as its version. The cell and administrators only. */
    public CodeList replace(Viewer viewer, CodeList.Name name, int basis, String source, List<NamedCode> codes) {
        if (!viewer.isCell() && viewer.role() != Role.ADMINISTRATOR) {
            throw new AccessRefusedException("only the cell and administrators edit the code lists");
        }
        var list = new CodeList(name, basis + 1, source, codes);
        transactions.write(viewer, () -> {
            int held = store.newest(viewer.operation(), name)
                    .map(CodeList::version)
                    .orElse(0);
            if (held != basis) {
                throw new StaleVersionException("codes", basis);
            }
            var rows = new ArrayList<RowRef>();
            for (int i = 0; i < codes.size(); i++) {
                UUID id = UUID.randomUUID();
                store.insert(id, viewer.operation(), list, i);
                rows.add(RowRef.lasting(CodeStore.TABLE, id, Audience.everyone()));
            }
            var record = new RecordRef("code_list", viewer.operation().value());
            journal.plain(viewer, REPLACED, record, Audience.everyone(), rows);
            return list;
        });
        kept.remove(viewer.operation());
        return list;
    }

    @Override
    public Optional<String> name(OperationId operation, String list, String code, Language language) {
        return CodeList.Name.of(list)
                .map(name -> of(operation, name))
                .flatMap(codes -> codes.find(code))
                .map(found -> found.label(language));
    }

    @Override
    public void committed(LedgerEvent event) {
        if (event.type().endsWith(REPLACED)) {
            kept.remove(event.entry().operation());
        }
    }

    /** Within a running transaction, or else as a worker: a second connection is never taken. */
    private Map<CodeList.Name, CodeList> load(OperationId operation) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? read(operation)
                : transactions.read(
                        new DatabaseIdentity.Worker("notifications.codes", operation), () -> read(operation));
    }

    private Map<CodeList.Name, CodeList> read(OperationId operation) {
        var lists = new EnumMap<CodeList.Name, CodeList>(CodeList.Name.class);
        for (CodeList.Name name : CodeList.Name.values()) {
            store.newest(operation, name).ifPresent(list -> lists.put(name, list));
        }
        return Map.copyOf(lists);
    }
}
