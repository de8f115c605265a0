package org.kapok.notifications;

import java.time.Instant;
import java.util.List;
import org.kapok.shared.Viewer;

/** What waits for a viewer; modules contribute these as beans. */
public interface DeskItems {

    /** All of this viewer's matters at {@code now} (the operation's time), in any order. */
    List<DeskItem> of(Viewer viewer, Instant now);
}
