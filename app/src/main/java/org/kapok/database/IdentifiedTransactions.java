package org.kapok.database;

import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.kapok.shared.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to run SQL: a transaction under an identity. The identity is set with {@code set_config(..., true)}, so
 * that it ends with the transaction, whatever happens in it. A transaction cannot change its identity: a nested call
 * joins only when it names the same one.
 */
@Component
public class IdentifiedTransactions {

    private static final System.Logger LOG = System.getLogger(IdentifiedTransactions.class.getName());
    private static final String IDENTITY = IdentifiedTransactions.class.getName() + ".identity";

    private final JdbcClient jdbc;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    /** Half of the connections: writers who wait for an operation's lock must leave some to those who read. */
    private final Semaphore writers;

    IdentifiedTransactions(JdbcClient jdbc, PlatformTransactionManager manager, @Value("${kapok.pool:16}") int pool) {
        this.jdbc = jdbc;
        this.writers = new Semaphore(Math.max(1, pool / 2));
        this.writing = new TransactionTemplate(manager);
        this.reading = new TransactionTemplate(manager);
        this.reading.setReadOnly(true);
    }

    /** Reads as {@code viewer}. */
    public <T> T read(Viewer viewer, Supplier<T> work) {
        return run(reading, new DatabaseIdentity.Person(viewer), work);
    }

    /** Writes as {@code viewer}; any exception undoes everything. */
    public <T> T write(Viewer viewer, Supplier<T> work) {
        return run(writing, new DatabaseIdentity.Person(viewer), work);
    }

    /** Reads as {@code identity}. */
    public <T> T read(DatabaseIdentity identity, Supplier<T> work) {
        return run(reading, identity, work);
    }

    /** Writes as {@code identity}; any exception undoes everything. */
    public <T> T write(DatabaseIdentity identity, Supplier<T> work) {
        return run(writing, identity, work);
    }

    /**
     * Within a running write transaction, does as {@code other} what its person may cause but not see (the proximity
     * check); afterwards the transaction has the person's identity again.
     *
     * @throws IllegalStateException outside a transaction, or when the transaction works in another operation
     */
    public <T> T within(DatabaseIdentity other, Supplier<T> work) {
        if (!(TransactionSynchronizationManager.getResource(IDENTITY) instanceof DatabaseIdentity current)
                || !current.visibleOperation().equals(other.visibleOperation())) {
            throw new IllegalStateException("no transaction of this operation in which " + other + " could work");
        }
        identify(other);
        TransactionSynchronizationManager.unbindResource(IDENTITY);
        TransactionSynchronizationManager.bindResource(IDENTITY, other);
        try {
            return work.get();
        } finally {
            TransactionSynchronizationManager.unbindResource(IDENTITY);
            TransactionSynchronizationManager.bindResource(IDENTITY, current);
            identifyUnlessBroken(current);
        }
    }

    private void identifyUnlessBroken(DatabaseIdentity identity) {
        try {
            identify(identity);
        } catch (DataAccessException broken) {
            // A failed statement has doomed this transaction: nothing more can be read in it under any name.
            LOG.log(System.Logger.Level.DEBUG, "identity not set again in a failed transaction", broken);
        }
    }

    private <T> T run(TransactionTemplate template, DatabaseIdentity identity, Supplier<T> work) {
        Object current = TransactionSynchronizationManager.getResource(IDENTITY);
        if (current != null) {
            if (!current.equals(identity)) {
                throw new IllegalStateException(
                        "a transaction cannot change its identity from " + current + " to " + identity);
            }
            return work.get();
        }
        return template == writing ? inTurn(() -> begin(template, identity, work)) : begin(template, identity, work);
    }

    private <T> T inTurn(Supplier<T> work) {
        writers.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            writers.release();
        }
    }

    private <T> T begin(TransactionTemplate template, DatabaseIdentity identity, Supplier<T> work) {
        return template.execute(_ -> {
            identify(identity);
            TransactionSynchronizationManager.bindResource(IDENTITY, identity);
            try {
                return work.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(IDENTITY);
            }
        });
    }

    private void identify(DatabaseIdentity identity) {
        Viewer viewer = identity instanceof DatabaseIdentity.Person person ? person.viewer() : null;
        jdbc.sql("""
                        select set_config('kapok.kind', :kind, true),
                               set_config('kapok.operation', :operation, true),
                               set_config('kapok.account', :account, true),
                               set_config('kapok.role', :role, true),
                               set_config('kapok.organisation', :organisation, true),
                               set_config('kapok.force', :force, true),
                               set_config('kapok.authority', :authority, true)
                        """)
                .param("kind", identity.kind())
                .param(
                        "operation",
                        identity.visibleOperation().map(Object::toString).orElse(""))
                .param("account", identity.personAccount().map(UUID::toString).orElse(""))
                .param("role", viewer == null ? "" : viewer.role().name())
                .param(
                        "organisation",
                        viewer == null
                                ? ""
                                : viewer.organisation().map(Object::toString).orElse(""))
                .param(
                        "force",
                        viewer == null
                                ? ""
                                : viewer.force().map(Object::toString).orElse(""))
                .param(
                        "authority",
                        viewer == null
                                ? ""
                                : viewer.authority().map(Object::toString).orElse(""))
                .query((_, _) -> true)
                .single();
    }
}
