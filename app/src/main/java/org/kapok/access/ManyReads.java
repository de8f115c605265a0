package org.kapok.access;

import java.time.Instant;

/** That one person read very many high or severe records within an hour; {@code noticedAt} in true time. */
public record ManyReads(Account reader, int records, Instant noticedAt) {}
