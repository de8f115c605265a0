package org.kapok.notifications;

/** A person to be reached at any hour about a site or on the road. */
public record Reach(String name, String phone) {}
