package org.kapok.bell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kapok.access.Operation;
import org.kapok.access.Operations;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.OperationId;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Empties the outbox: each mail is taken, sent and ticked off; what fails is tried again, later each time. */
@Component
class BellRounds {

    private static final int ATTEMPTS = 8;
    private static final Duration AGAIN = Duration.ofMinutes(2);

    private final IdentifiedTransactions transactions;
    private final Operations operations;
    private final BellRows rows;
    private final Post post;
    private final Clock clock;

    BellRounds(IdentifiedTransactions transactions, Operations operations, BellRows rows, Post post, Clock clock) {
        this.transactions = transactions;
        this.operations = operations;
        this.rows = rows;
        this.post = post;
        this.clock = clock;
    }

    /** One round through all operations. */
    void go() {
        if (post.isSet()) {
            operations.all().stream().map(Operation::id).forEach(this::go);
        }
    }

    /** Sends what is due in one operation. */
    void go(OperationId operation) {
        Instant now = clock.instant();
        List<BellRows.Mail> due =
                transactions.write(worker(operation), () -> rows.take(operation, now, now.plus(AGAIN)));
        due.forEach(mail -> send(operation, mail));
    }

    private void send(OperationId operation, BellRows.Mail mail) {
        try {
            post.send(mail);
            tick(operation, () -> rows.sent(mail.id(), clock.instant()));
        } catch (MailException e) {
            boolean last = mail.attempts() >= ATTEMPTS;
            tick(operation, () -> rows.failed(mail.id(), e.getClass().getSimpleName(), last));
        }
    }

    private void tick(OperationId operation, Runnable row) {
        transactions.write(worker(operation), () -> {
            row.run();
            return true;
        });
    }

    private static DatabaseIdentity worker(OperationId operation) {
        return new DatabaseIdentity.Worker("bell", operation);
    }
}
