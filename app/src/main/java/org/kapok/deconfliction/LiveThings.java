package org.kapok.deconfliction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.deconfliction.picture.Notified;
import org.kapok.deconfliction.picture.Released;
import org.kapok.shared.OperationId;

/** The notifications' side of the picture; read within the caller's transaction, as a worker. */
interface LiveThings {

    List<Notified> notifications(OperationId operation);

    Optional<Notified> notification(OperationId operation, UUID notification);

    List<Released> releases(OperationId operation);

    List<Released> releases(OperationId operation, UUID notification);
}
