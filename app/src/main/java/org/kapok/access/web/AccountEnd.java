package org.kapok.access.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kapok.access.Account;
import org.kapok.access.OperationSettings;
import org.kapok.access.Settings;
import org.springframework.stereotype.Component;

/** Warns in time that an account ends. */
@Component
class AccountEnd {

    private final OperationSettings settings;
    private final Clock clock;

    AccountEnd(OperationSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The end of the account, in true time, if it is near enough to say so. */
    Optional<Instant> warning(Account account) {
        Duration ahead = Duration.ofDays(settings.value(account.operation(), Settings.ACCOUNT_WARNING_DAYS));
        Instant from = clock.instant();
        return account.validUntil().filter(end -> end.isBefore(from.plus(ahead)));
    }
}
