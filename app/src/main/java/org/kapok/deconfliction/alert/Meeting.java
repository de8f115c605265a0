package org.kapok.deconfliction.alert;

import java.time.Instant;

/**
 * When, where and how close two sides come.
 *
 * @param from first instant at which they may be too close
 * @param until last such instant
 * @param distanceMetres smallest distance of their geometries while both are present, buffers not subtracted
 * @param lon the notification's position at that distance, degrees
 * @param lat the same
 */
public record Meeting(Instant from, Instant until, double distanceMetres, double lon, double lat) {}
