package org.kapok.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapok.access.Operations;
import org.kapok.directory.DirectoryFixture;
import org.kapok.ledger.LedgerHistory;
import org.kapok.shared.OperationId;
import org.kapok.testing.KapokTest;
import org.kapok.testing.MutableClock;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;

/** The jobs as they run, on two nodes at once. */
@KapokTest
class NotificationJobsTest {

    @Autowired
    TestOperations testOperations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    NotificationFixture fixture;

    @Autowired
    DataSource source;

    @Autowired
    Operations operations;

    @Autowired
    Clockwork clockwork;

    @Autowired
    NotificationJobs.Rounds rounds;

    @Autowired
    LedgerHistory history;

    @Autowired
    MutableClock clock;

    @AfterEach
    void backToTrueTime() {
        clock.reset();
    }

    @Test
    void twoNodesOpenASiteOnce() { // NOT-23
        var operation = testOperations.real();
        directory.organisation(operation, operation.organisation(), "ALPHA");
        var alpha = directory.recipient(operation, "Alpha");
        var site = fixture.released(operation, fixture.clinic(operation), alpha);
        clock.advance(Duration.ofHours(61));
        var one = jobs();
        var other = jobs();
        try {
            one.start();
            other.start();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> fixture.whole(operation, site).notification().life() == Life.ACTIVE);
        } finally {
            one.stop();
            other.stop();
        }
        var record = Journal.record(fixture.whole(operation, site).notification());
        assertThat(history.life(operation.cell(), record, 0, 100))
                .filteredOn(entry -> entry.head()
                        .filter(head -> head.type().equals("notifications.activated"))
                        .isPresent())
                .hasSize(1);
    }

    @Test
    void oneOperationsTroubleDoesNotHoldUpTheOthers() {
        var first = testOperations.real().id();
        var second = testOperations.real().id();
        var reached = new ArrayList<OperationId>();
        jobs().each(operation -> {
            reached.add(operation.id());
            if (operation.id().equals(first)) {
                throw new IllegalStateException("trouble in one operation");
            }
        });
        assertThat(reached).contains(first, second);
    }

    private NotificationJobs jobs() {
        return new NotificationJobs(source, operations, clockwork, rounds, true);
    }
}
