package org.kapok.deconfliction.picture;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.OperationId;

/** Where the picture reads what is live; every method runs within the caller's transaction, as a worker. */
public interface Sources {

    /** Every live notification. */
    List<Notified> notifications(OperationId operation);

    /** One notification, empty when it does not count or does not count any more. */
    Optional<Notified> notification(OperationId operation, UUID notification);

    /** What every force holds. */
    List<Released> releases(OperationId operation);

    /** What every force holds of one notification. */
    List<Released> releases(OperationId operation, UUID notification);

    /** Every live notice. */
    List<Posted> notices(OperationId operation);

    /** One notice, empty when it does not count or does not count any more. */
    Optional<Posted> notice(OperationId operation, UUID notice);
}
