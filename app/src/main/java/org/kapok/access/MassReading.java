package org.kapok.access;

import java.time.Instant;
import java.util.UUID;
import org.kapok.shared.AccountId;

/** That one account read very many high or severe records within an hour; {@code noticedAt} in true time. */
public record MassReading(UUID id, AccountId account, int records, Instant noticedAt) {}
