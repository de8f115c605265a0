package org.kapok.access;

import java.time.Instant;
import java.util.Optional;
import org.kapok.shared.Language;

/** What may change in the life of an account; sign-in name, role and holder stay, another task is another account. */
public record AccountChange(String displayName, Language language, Optional<Instant> validUntil, boolean disabled) {}
