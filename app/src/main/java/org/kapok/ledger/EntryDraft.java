package org.kapok.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;

/**
 * What a command wants recorded.
 *
 * @param type typed event, module first: {@code notifications.submitted}
 * @param actor the account that did it; for workers the operation's machine account
 * @param operationTime the operation's own time (differs from true time in an exercise); the ledger adds the true time
 * @param basis what the writer's version was, for records with versions
 * @param reason why, where a reason is asked
 * @param audience who may know that this entry exists, its type, time and actor
 * @param fields what happened, beyond the row images
 * @param rows every state row that the command changed
 */
public record EntryDraft(
        OperationId operation,
        String type,
        RecordRef record,
        AccountId actor,
        Instant operationTime,
        Optional<Integer> basis,
        Optional<String> reason,
        Audience audience,
        List<Field> fields,
        List<RowRef> rows) {

    public EntryDraft {
        if (!type.matches("[a-z]+\\.[a-z_]+")) {
            throw new IllegalArgumentException("an entry type reads module.what_happened, not " + type);
        }
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }
}
