package org.kapok.geo.store;

import java.util.UUID;
import org.kapok.geo.Area;

/** One current row of {@code geo.area}; {@code digest} is over all it says except its version label. */
public record AreaRow(UUID id, Area area, String digest) {}
