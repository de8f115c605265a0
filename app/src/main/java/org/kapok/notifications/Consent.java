package org.kapok.notifications;

import java.time.Instant;
import java.util.UUID;
import org.kapok.shared.AccountId;
import org.kapok.shared.ForceId;

/** The organisation's answer to whether one force may be told one version. */
public record Consent(UUID id, int version, ForceId force, boolean given, AccountId decidedBy, Instant decidedAt) {}
