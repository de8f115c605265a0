package org.kapok.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.testing.KapokTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** 32 threads on 2 connections, with every way in which a transaction can end: no identity outlives its transaction. */
@KapokTest
class IdentityStressTest {

    private static final int THREADS = 32;
    private static final int TURNS = 60;
    private static final int ROWS = 3;

    @Autowired
    Store store;

    private final List<Viewer> viewers = new ArrayList<>();
    private HikariDataSource pool;
    private JdbcClient jdbc;
    private IdentifiedTransactions transactions;
    private String table;

    @BeforeEach
    void plantRowsOfEightOrganisations() throws SQLException {
        table = "stress_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(store.jdbcUrl(), store.owner(), store.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("create table " + table + " (operation_id uuid not null, organisation_id uuid not null)");
            for (int number = 0; number < 8; number++) {
                var viewer = new Viewer(
                        new OperationId(UUID.randomUUID()),
                        new AccountId(UUID.randomUUID()),
                        Role.FOCAL_POINT,
                        Optional.of(UUID.randomUUID()));
                viewers.add(viewer);
                statement.execute("insert into " + table + " select '" + viewer.operation() + "', '"
                        + viewer.organisation().orElseThrow() + "' from generate_series(1, " + ROWS + ")");
            }
            statement.execute("alter table " + table + " enable row level security");
            statement.execute("alter table " + table + " force row level security");
            statement.execute("create policy own on " + table + " using (operation_id = (select reader.operation())"
                    + " and organisation_id = (select reader.organisation()))");
            statement.execute("grant select, insert on " + table + " to app");
        }
        pool = new HikariDataSource();
        pool.setJdbcUrl(store.jdbcUrl());
        pool.setUsername(Store.APP);
        pool.setPassword(store.appPassword());
        pool.setMaximumPoolSize(2);
        pool.setConnectionTimeout(120_000);
        jdbc = JdbcClient.create(pool);
        transactions = new IdentifiedTransactions(jdbc, new JdbcTransactionManager(pool), 4);
    }

    @AfterEach
    void dropIt() throws SQLException {
        pool.close();
        try (var connection = DriverManager.getConnection(store.jdbcUrl(), store.owner(), store.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("drop table " + table);
        }
    }

    @Test // DAT-8
    void noIdentityLeaksBetweenPooledConnections() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int number = 0; number < THREADS; number++) {
                var random = new Random(number);
                work.add(() -> turns(random));
            }
            int checked = 0;
            for (Future<Integer> done : threads.invokeAll(work)) {
                checked += done.get();
            }
            assertThat(checked).isEqualTo(THREADS * TURNS);
        }
    }

    @Test // DAT-8
    void aTransactionCannotChangeItsIdentity() {
        Viewer one = viewers.get(0);
        Viewer other = viewers.get(1);
        assertThatThrownBy(() -> transactions.read(one, () -> transactions.read(other, this::visible)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(transactions.read(other, this::visible)).isEqualTo(ownOf(other));
    }

    @Test // DAT-8
    void aRowOfAnotherOrganisationCannotBeWritten() {
        assertThatThrownBy(() -> transactions.write(viewers.get(0), () -> insert(viewers.get(1))))
                .isInstanceOf(DataAccessException.class);
    }

    private int turns(Random random) {
        int done = 0;
        for (; done < TURNS; done++) {
            Viewer viewer = viewers.get(random.nextInt(viewers.size()));
            turn(random, viewer);
            assertThat(visible()).as("without an identity").isEmpty();
        }
        return done;
    }

    private void turn(Random random, Viewer viewer) {
        if (random.nextInt(200) == 0) {
            fails(viewer, () -> jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                    .query(Boolean.class)
                    .list());
        }
        switch (random.nextInt(6)) {
            case 0 -> assertThat(transactions.read(viewer, this::visible)).isEqualTo(ownOf(viewer));
            case 1 ->
                fails(viewer, () -> {
                    insert(viewer);
                    throw new IllegalArgumentException("after a write");
                });
            case 2 ->
                assertThat(transactions.write(viewer, () -> transactions.read(viewer, this::visible)))
                        .isEqualTo(ownOf(viewer));
            case 3 ->
                fails(viewer, () -> transactions.write(viewers.get((viewers.indexOf(viewer) + 1) % 8), this::visible));
            case 4 ->
                fails(viewer, () -> jdbc.sql("select 1 / 0")
                        .query(Integer.class)
                        .list()
                        .size());
            case 5 ->
                fails(viewer, () -> {
                    jdbc.sql("set local statement_timeout = '5ms'").update();
                    return jdbc.sql("select cast(pg_sleep(1) as text)")
                            .query(String.class)
                            .list();
                });
            default -> throw new AssertionError();
        }
    }

    private void fails(Viewer viewer, java.util.function.Supplier<?> work) {
        assertThatThrownBy(() -> transactions.write(viewer, work::get)).isInstanceOf(RuntimeException.class);
    }

    private int insert(Viewer viewer) {
        return jdbc.sql("insert into " + table + " values (:operation, :organisation)")
                .param("operation", viewer.operation().value())
                .param("organisation", viewer.holder().orElseThrow())
                .update();
    }

    private List<UUID> visible() {
        return jdbc.sql("select organisation_id from " + table)
                .query(UUID.class)
                .list();
    }

    private static List<UUID> ownOf(Viewer viewer) {
        return java.util.Collections.nCopies(ROWS, viewer.holder().orElseThrow());
    }
}
