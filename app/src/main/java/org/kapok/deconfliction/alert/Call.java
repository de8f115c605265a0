package org.kapok.deconfliction.alert;

import java.time.Instant;
import java.util.UUID;
import org.kapok.deconfliction.notice.Channel;
import org.kapok.shared.AccountId;

/** That the cell talked to somebody about an alert. */
public record Call(UUID id, UUID alert, String withWhom, Channel channel, String said, Instant at, AccountId account) {}
