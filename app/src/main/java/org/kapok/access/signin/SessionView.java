package org.kapok.access.signin;

import java.time.Instant;
import java.util.UUID;

/** One of a person's own sessions, in true time. */
public record SessionView(
        UUID id, Instant startedAt, Instant lastUsedAt, String address, String agent, boolean locked) {}
