package org.kapok.access.signin;

import java.time.Instant;

/** What a person wants of a new token; {@code expiresAt} in true time. */
public record NewToken(String name, TokenScope scope, Instant expiresAt) {}
