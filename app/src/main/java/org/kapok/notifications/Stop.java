package org.kapok.notifications;

import java.time.Instant;

/** One place of a route: reached at {@code arrive}, left at {@code leave} (the same instant when passing through). */
public record Stop(Place place, Instant arrive, Instant leave) {}
