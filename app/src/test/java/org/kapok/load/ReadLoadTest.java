package org.kapok.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kapok.access.OperationClocks;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.database.Store;
import org.kapok.deconfliction.picture.Pictures;
import org.kapok.directory.DirectoryFixture;
import org.kapok.ledger.Ledger;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Issue 3, item 4: lists, the day's picture and the desk of a cell with a year of an operation behind them. */
@KapokTest
class ReadLoadTest {

    private static final boolean FULL = "full".equals(System.getProperty("kapok.load"));
    private static final int SITES = FULL ? 50_000 : 200;
    private static final int NOTICES = FULL ? 2_000 : 20;
    private static final int ALERTS = FULL ? 100_000 : 400;
    private static final int REQUESTS = FULL ? 1000 : 14;
    private static final double A_SECOND = Double.parseDouble(System.getProperty("kapok.load.rate", "50"));

    private static final int ALONE = FULL ? 10 : 1;

    @LocalServerPort
    int port;

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    OperationClocks clocks;

    @Autowired
    JsonMapper json;

    @Autowired
    Store store;

    @Autowired
    Ledger ledger;

    @Autowired
    IdentifiedTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Pictures pictures;

    @Test
    void listsPictureAndDeskOfAYear() throws Exception {
        var operation = operations.real();
        directory.organisation(operation, operation.organisation(), "LOAD");
        var force = directory.recipient(operation, "Load");
        long start = System.nanoTime();
        var filling = new Filling(operation, json, clocks.time(operation.id()));
        filling.fill(store, operation.organisation(), force, SITES, NOTICES, ALERTS);
        if (!Boolean.getBoolean("kapok.load.unrecorded")) {
            filling.record(ledger, transactions, jdbc);
        }
        long filled = System.nanoTime();
        pictures.of(operation.id());
        System.out.printf(
                "LOAD filled in %.1f s, picture built in %.1f s%n",
                (filled - start) / 1e9, (System.nanoTime() - filled) / 1e9);

        String cookies;
        try (var cell = SignedIn.as(port, operation.account(Role.CELL))) {
            assertThat(cell.get(operation.path("/notifications")).body()).contains("LOAD");
            cookies = String.join(
                    "; ",
                    cell.cookies().stream()
                            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                            .toList());
        }
        var pages = List.of(
                "/desk",
                "/notifications",
                "/notifications?page=40",
                "/notifications?q=Site+4999",
                "/alerts",
                "/notices",
                "/picture");
        Map<String, Times> times = new LinkedHashMap<>();
        pages.forEach(page -> times.put(page, new Times()));
        var all = new Times();
        var failed = new AtomicInteger();
        try (var caller = new Caller(port)) {
            var who = Caller.Who.cookies(cookies);
            // Each page once on its own: the code is warm and the size is known.
            for (String page : pages) {
                var answer = caller.get(who, operation.path(page));
                System.out.printf(
                        "LOAD %s answers %d with %d signs%n",
                        page, answer.statusCode(), answer.body().length());
                assertThat(answer.statusCode()).isEqualTo(200);
                var alone = new Times();
                for (int i = 0; i < ALONE; i++) {
                    long asked = System.nanoTime();
                    caller.get(who, operation.path(page));
                    alone.add(System.nanoTime() - asked);
                }
                System.out.printf("LOAD %s alone: %s%n", page, alone);
            }
            Pace.keep(REQUESTS, A_SECOND, i -> {
                String page = pages.get(i % pages.size());
                long asked = System.nanoTime();
                if (caller.get(who, operation.path(page)).statusCode() != 200) {
                    failed.incrementAndGet();
                }
                java.util.Objects.requireNonNull(times.get(page)).add(System.nanoTime() - asked);
                all.add(System.nanoTime() - asked);
            });
        }
        times.forEach((page, taken) -> System.out.printf("LOAD %s: %s%n", page, taken));
        System.out.printf("LOAD all at %.0f/s: %s; failures %d%n", A_SECOND, all, failed.get());
        assertThat(failed.get()).isZero();
    }
}
