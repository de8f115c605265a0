package org.kapok.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;

/**
 * What a rule purges.
 *
 * @param record whose life it belongs to
 * @param rule which rule asks for it, by its name and setting, in words that may be shown
 * @param operationTime the operation's own time
 * @param audience who may know that something was removed, when and by which rule
 * @param rows the rows whose earlier images go; their state was deleted or emptied before, and is recorded as it stands
 * @param fields names of erasable fields of the record's earlier entries
 */
public record Erasure(
        OperationId operation,
        RecordRef record,
        String rule,
        AccountId actor,
        Instant operationTime,
        Audience audience,
        List<RowRef> rows,
        Set<String> fields) {

    public Erasure {
        rows = List.copyOf(rows);
        fields = Set.copyOf(fields);
    }
}
