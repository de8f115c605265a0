package org.kapok.ledger.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.jdbc.PgConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/**
 * Hears of commits on a connection of its own and lets {@link Deliveries} bring each to the listeners. A notification
 * only wakes: what is delivered is read from the chain after the last delivered sequence, so that a lost connection loses
 * no event. Whatever was committed after {@code start} returned is delivered.
 */
@Component
class EventPump implements SmartLifecycle, ApplicationListener<ContextClosedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(EventPump.class);
    private static final int LOOK_AROUND_MILLIS = 10_000;
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DataSource dataSource;
    private final Deliveries deliveries;

    private volatile boolean running;
    private volatile @Nullable Connection connection;
    private @Nullable Thread thread;

    EventPump(DataSource dataSource, Deliveries deliveries) {
        this.dataSource = dataSource;
        this.deliveries = deliveries;
    }

    /** Before the web server and all who rebuild themselves from the database. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }

    @Override
    public void start() {
        try {
            connection = listen();
            deliveries.beginHere();
        } catch (SQLException unreachable) {
            throw new IllegalStateException("cannot listen to the ledger", unreachable);
        }
        running = true;
        thread = Thread.ofPlatform().name("ledger-events").daemon().start(this::run);
    }

    /** Before anything else stops: a listener that is told of an entry still finds all it works with. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closing) {
        if (closing.getApplicationContext().getParent() == null) {
            stop();
        }
    }

    /** Lets the listener that is at work finish; what is not delivered yet is read from the chain at the next start. */
    @Override
    public void stop() {
        running = false;
        deliveries.stop();
        hangUp();
        Thread worker = thread;
        if (worker != null && worker != Thread.currentThread()) {
            join(worker);
        }
    }

    private static void join(Thread worker) {
        try {
            if (!worker.join(PATIENCE)) {
                worker.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                pump();
            } catch (SQLException | RuntimeException failed) {
                if (running) {
                    LOG.warn("The ledger's events pause and will be caught up: {}", failed.toString());
                    hangUp();
                    LockSupport.parkNanos(RETRY_NANOS);
                }
            }
        }
    }

    private void pump() throws SQLException {
        Connection current = connection;
        if (current == null || current.isClosed()) {
            current = listen();
            connection = current;
        }
        deliveries.catchUp();
        PGConnection postgres = current.unwrap(PGConnection.class);
        while (running) {
            PGNotification[] notifications = postgres.getNotifications(LOOK_AROUND_MILLIS);
            if (notifications == null || notifications.length == 0) {
                deliveries.catchUp();
            } else {
                deliveries.wake(notifications);
            }
        }
    }

    private Connection listen() throws SQLException {
        Connection listening = dataSource.getConnection();
        try (var statement = listening.createStatement()) {
            statement.execute("listen ledger");
        }
        return listening;
    }

    /** Ends the connection whatever it waits for, and takes it from the pool. */
    private void hangUp() {
        Connection current = connection;
        connection = null;
        if (current == null) {
            return;
        }
        try {
            current.unwrap(PgConnection.class).abort(Runnable::run);
            dataSource.unwrap(HikariDataSource.class).evictConnection(current);
        } catch (SQLException gone) {
            LOG.debug("The connection of the ledger's events was gone already", gone);
        }
    }
}
