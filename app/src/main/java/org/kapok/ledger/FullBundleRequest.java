package org.kapok.ledger;

import java.time.Instant;
import java.util.List;
import org.kapok.shared.AccountId;

/**
 * A request for a full bundle that waits for a second person.
 *
 * @param entry which records the request
 * @param operationTime when it was made, in the operation's own time
 */
public record FullBundleRequest(
        EntryId entry, AccountId by, Instant operationTime, String reason, List<RecordRef> records) {

    public FullBundleRequest {
        records = List.copyOf(records);
    }
}
