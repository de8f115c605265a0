package org.kapok.access.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.access.OperationClocks;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.Ledger;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowRef;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** The ledger entries of tokens: name, scope and end, never the hash. */
@Component
class TokenEntries {

    private final Ledger ledger;
    private final OperationClocks clocks;

    TokenEntries(Ledger ledger, OperationClocks clocks) {
        this.ledger = ledger;
        this.clocks = clocks;
    }

    void record(String type, Viewer viewer, UUID token) {
        ledger.append(new EntryDraft(
                viewer.operation(),
                type,
                new RecordRef("account", viewer.account().value()),
                viewer.account(),
                clocks.time(viewer.operation()),
                Optional.empty(),
                Optional.empty(),
                Audience.administrators(),
                List.of(),
                List.of(RowRef.lasting(TokenRows.TABLE, token, Audience.administrators()))));
    }
}
