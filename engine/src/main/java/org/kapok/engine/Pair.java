package org.kapok.engine;

/** A notification and an activity that come too close, and how. */
public record Pair(ItemId notification, ItemId activity, Encounter encounter) {}
