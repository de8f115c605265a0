package org.kapok.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.access.OperationClocks;
import org.kapok.access.signin.TokenScope;
import org.kapok.access.signin.Tokens;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.database.Store;
import org.kapok.directory.DirectoryFixture;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Issue 3, item 3: many writers in one hot area through the HTTP API, and how soon another screen hears of it. */
@KapokTest
class WriteLoadTest {

    private static final boolean FULL = "full".equals(System.getProperty("kapok.load"));
    private static final int WRITERS = FULL ? 32 : 4;
    private static final int WRITES = FULL ? Integer.getInteger("kapok.load.writes", 2000) : 12;
    private static final int STANDING = FULL ? HotArea.NOTICES : 20;
    private static final int PACED = FULL ? 1000 : 10;
    private static final double A_SECOND = 50;
    private static final int ASKED = 4;

    @LocalServerPort
    int port;

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    OperationClocks clocks;

    /** The one that dates entries: what is heard is measured against them. */
    @Autowired
    Clock clock;

    @Autowired
    Tokens tokens;

    @Autowired
    JsonMapper json;

    @Autowired
    IdentifiedTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Store store;

    @Autowired
    org.kapok.cli.StoreVerifier verifier;

    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private TestOperation operation;
    private HotArea area;
    private Caller caller;
    private final List<Writer> writers = new ArrayList<>();

    /** One who writes: a focal point of an organisation, or a liaison officer of a force. */
    private record Writer(Caller.Who who, Optional<OrganisationId> organisation, Random random) {}

    @BeforeEach
    void people() {
        operation = operations.real();
        area = new HotArea(clocks.time(operation.id()));
        caller = new Caller(port);
        for (int i = 0; i < WRITERS; i++) {
            writers.add(i % 4 == 3 ? force(i) : organisation(i));
        }
        var force = force(WRITERS);
        Pace.keep(STANDING, FULL ? 20 : 1000, _ -> write(force, new Times()));
        failed.set(0);
        refused.set(0);
    }

    @AfterEach
    void close() {
        caller.close();
    }

    private Writer organisation(int number) {
        var id = directory.organisation(operation, new OrganisationId(UUID.randomUUID()), "L" + number);
        var account = operations.account(operation, Role.FOCAL_POINT, Optional.of(id.value()));
        return new Writer(token(account), Optional.of(id), new Random(number));
    }

    private Writer force(int number) {
        var id = directory.recipient(operation, "F" + number);
        return new Writer(token(directory.liaisonOfficer(operation, id)), Optional.empty(), new Random(number));
    }

    private Caller.Who token(org.kapok.access.Account account) {
        return Caller.Who.token(tokens.issue(account, "load", TokenScope.of(List.of("write")), 1));
    }

    @Test
    void manyWritersInOneHotAreaAndWhatTheOthersHear() throws Exception {
        unpaced();
        paced();
        checked();
    }

    private void unpaced() {
        var times = new Times();
        var left = new AtomicInteger(WRITES);
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            writers.forEach(writer -> threads.submit(() -> {
                while (left.getAndDecrement() > 0) {
                    write(writer, times);
                }
            }));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "LOAD %d writers: %.0f writes/s; %s; refusals (409) %d, failures %d%n",
                WRITERS, times.count() / seconds, times, refused.get(), failed.get());
    }

    private void paced() throws Exception {
        var times = new Times();
        var hearing = new Hearing(clock, caller, operation.path("/events"), cookies());
        try (var bare = new BareNotify(store)) {
            hearing.start();
            var beside = Thread.ofVirtual().start(() -> bare.run(PACED, A_SECOND));
            refused.set(0);
            Pace.keep(PACED, A_SECOND, i -> write(writers.get(i % writers.size()), times));
            beside.join();
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            var heard = commitToEvent(hearing.heard());
            System.out.printf(
                    "LOAD paced at %.0f/s: %s; refusals %d, failures %d%n",
                    A_SECOND, times, refused.get(), failed.get());
            System.out.printf("LOAD entry written to event at another screen: %s%n", heard);
            System.out.printf("LOAD bare insert + notify round trip beside it: %s%n", bare.times());
            assertThat(heard.count()).isPositive();
        } finally {
            hearing.close();
        }
    }

    /** From the true time of an entry, taken just before it is inserted and committed, to its event at the screen. */
    private Times commitToEvent(Map<String, Instant> heard) {
        var times = new Times();
        transactions.read(operation.cell(), () -> {
            jdbc.sql("""
                            select record_id, true_time from ledger.entry
                            where type in ('notifications.submitted', 'deconfliction.notice_posted')""").query(row -> {
                Instant at = heard.get(row.getString("record_id"));
                if (at != null) {
                    Instant written =
                            row.getObject("true_time", OffsetDateTime.class).toInstant();
                    times.add(Duration.between(written, at).toNanos());
                }
            });
            return true;
        });
        return times;
    }

    /** Writes one thing; asked to look at alerts first, looks and writes again. */
    private void write(Writer writer, Times times) {
        long start = System.nanoTime();
        var body = new HashMap<String, Object>();
        String path = "/api/v1" + operation.path(writer.organisation().isPresent() ? "/notifications" : "/notices");
        synchronized (writer.random()) {
            body.put("id", UUID.randomUUID());
            if (writer.organisation().isPresent()) {
                body.put("organisation", writer.organisation().orElseThrow().value());
                body.put("site", area.site(writer.random()));
            } else {
                body.putAll(area.notice(writer.random()));
            }
        }
        for (int attempt = 0; attempt < ASKED; attempt++) {
            HttpResponse<String> answer = caller.post(writer.who(), path, json.writeValueAsString(body));
            if (answer.statusCode() == 201) {
                times.add(System.nanoTime() - start);
                return;
            }
            if (answer.statusCode() != 409) {
                failed.incrementAndGet();
                if (failed.get() < 5) {
                    System.out.println("LOAD " + answer.statusCode() + " " + answer.body());
                }
                return;
            }
            refused.incrementAndGet();
            var seen = new ArrayList<String>();
            json.readTree(answer.body())
                    .path("alerts")
                    .forEach(alert -> seen.add(alert.path("id").asString()));
            body.put(writer.organisation().isPresent() ? "seenAlerts" : "seen_alerts", seen);
        }
    }

    private String cookies() {
        try (var cell = SignedIn.as(port, operation.account(Role.CELL))) {
            return String.join(
                    "; ",
                    cell.cookies().stream()
                            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                            .toList());
        }
    }

    /** Each alert exists once, as many as were met, and the ledger holds. */
    private void checked() throws Exception {
        var figures =
                transactions.read(operation.cell(), () -> jdbc.sql("""
                        select (select count(*) from notifications.notification) as sites,
                          (select count(*) from deconfliction.activity_notice) as notices,
                          (select count(*) from deconfliction.alert) as alerts,
                          (select count(*) from (select distinct notification_id, notice_id from deconfliction.alert) a) as pairs,
                          (select coalesce(max(n), 0) from (select count(*) as n from deconfliction.alert group by notification_id) a)
                            as most""").query().singleRow());
        System.out.println("LOAD " + figures);
        assertThat(figures.get("alerts")).isEqualTo(figures.get("pairs"));
        assertThat(failed.get()).isZero();
        assertThat(verifier.verify(Optional.empty(), org.kapok.shared.Language.EN)
                        .problems())
                .noneMatch(line -> line.contains(operation.id().toString()));
    }

    /** Listens as another open screen does. */
    private static final class Hearing implements AutoCloseable {

        private final Caller caller;
        private final String path;
        private final String cookies;
        private final Map<String, Instant> heard = new ConcurrentHashMap<>();
        private final CountDownLatch open = new CountDownLatch(1);
        private final Clock clock;
        private volatile boolean ended;

        Hearing(Clock clock, Caller caller, String path, String cookies) {
            this.clock = clock;
            this.caller = caller;
            this.path = path;
            this.cookies = cookies;
        }

        void start() throws InterruptedException {
            Thread.ofVirtual().start(this::listen);
            assertThat(open.await(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        }

        private void listen() {
            var request = caller.request(Caller.Who.cookies(cookies), path)
                    .timeout(Duration.ofMinutes(10))
                    .GET()
                    .build();
            try (var lines = caller.client()
                    .send(request, HttpResponse.BodyHandlers.ofLines())
                    .body()) {
                lines.takeWhile(_ -> !ended).forEach(this::line);
            } catch (java.io.IOException | java.io.UncheckedIOException closed) {
                ended = true;
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }

        private void line(String line) {
            open.countDown();
            int end = line.indexOf(' ', 6);
            if (line.startsWith("data: ") && end > 0) {
                heard.putIfAbsent(line.substring(6, end), clock.instant());
            }
        }

        Map<String, Instant> heard() {
            return heard;
        }

        @Override
        public void close() {
            ended = true;
        }
    }

    /** What PostgreSQL alone takes for an insert with a notification, heard on another connection. */
    private static final class BareNotify implements AutoCloseable {

        private final java.sql.Connection writing;
        private final java.sql.Connection hearing;
        private final Times times = new Times();

        BareNotify(Store store) throws SQLException {
            writing = DriverManager.getConnection(store.jdbcUrl(), store.owner(), store.ownerPassword());
            hearing = DriverManager.getConnection(store.jdbcUrl(), store.owner(), store.ownerPassword());
            try (var statement = hearing.createStatement()) {
                statement.execute("create table if not exists public.bare (id bigserial primary key, body bytea)");
                statement.execute("listen bare");
            }
        }

        void run(int count, double perSecond) {
            Pace.keep(count, perSecond, i -> {
                synchronized (this) {
                    once(i);
                }
            });
        }

        private void once(int number) {
            long start = System.nanoTime();
            try (var insert = writing.prepareStatement(
                    "with row as (insert into public.bare (body) values (?)) select pg_notify('bare', ?)")) {
                insert.setBytes(1, ("body " + number).getBytes(StandardCharsets.UTF_8));
                insert.setString(2, Integer.toString(number));
                insert.execute();
                var postgres = hearing.unwrap(PGConnection.class);
                while (postgres.getNotifications(5_000).length == 0) {
                    Thread.onSpinWait();
                }
                times.add(System.nanoTime() - start);
            } catch (SQLException gone) {
                throw new IllegalStateException(gone);
            }
        }

        Times times() {
            return times;
        }

        @Override
        public void close() throws SQLException {
            writing.close();
            hearing.close();
        }
    }
}
