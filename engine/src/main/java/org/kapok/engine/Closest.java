package org.kapok.engine;

/**
 * The smallest distance of a notification and an activity while both are present and their altitudes meet, whatever
 * their buffers.
 *
 * @param distanceM in metres, 0 below a millimetre
 * @param position where the notification is then
 */
public record Closest(double distanceM, LonLat position) {}
