package org.kapok.notifications;

/**
 * Vehicles, aircraft or boats of one kind in a movement.
 *
 * @param count at least 1
 * @param marks colour, logo, flag: what a soldier sees
 * @param plates number plates or registrations
 * @param callSign radio call sign, or empty text
 */
public record Vehicle(int count, String kind, String marks, String plates, String callSign) {}
