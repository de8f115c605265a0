package org.kapok.directory;

import java.util.List;
import org.kapok.shared.ForceId;

/**
 * An armed force or police.
 *
 * @param version optimistic lock; 0 for one that is not yet stored
 * @param dutyPhone reached at any hour
 * @param units those to which it passes notifications down
 */
public record Force(
        ForceId id,
        int version,
        BilingualName name,
        ForceKind kind,
        boolean takesPartInFighting,
        String dutyPhone,
        List<String> units,
        boolean active) {

    public Force {
        units = List.copyOf(units);
    }
}
