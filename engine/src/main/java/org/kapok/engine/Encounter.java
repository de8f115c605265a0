package org.kapok.engine;

import java.time.Instant;

/**
 * Where, when and how close a notification and an activity come.
 *
 * @param from the first instant at which they may be within the sum of their buffers
 * @param until the last such instant, or the half-open end of the window itself
 * @param distanceM the smallest geodesic distance while both are present, in metres; buffers are not subtracted
 * @param position the notification's position at that distance
 */
public record Encounter(Instant from, Instant until, double distanceM, LonLat position) {}
