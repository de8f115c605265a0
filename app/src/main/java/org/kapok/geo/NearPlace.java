package org.kapok.geo;

/**
 * A place seen from a point.
 *
 * @param metres geodesic distance, metres
 * @param azimuth direction of the point as seen from the place, degrees clockwise from north
 */
public record NearPlace(Place place, double metres, double azimuth) {}
