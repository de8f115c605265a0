package org.kapok.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kapok.database.DataFolder;
import org.kapok.database.StoreSource;

/** Kills real server processes with writers running. The seed is fixed; the moments still differ from run to run. */
class CrashTest {

    private static final int ROUNDS = 9;
    private static final int INITIALISATIONS = 3;

    @TempDir
    Path temporary;

    private final Random random = new Random(20260101);

    @Test // DAT-1 DAT-2
    @Timeout(600)
    void everyAnsweredWriteSurvivesEveryKill() throws IOException, InterruptedException, SQLException {
        Path folder = temporary.resolve("store");
        Set<Long> answered = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            var server = KilledProcess.start(folder, round * 10_000_000L);
            assertThat(server.awaitReady())
                    .as("round %s comes up by itself", round)
                    .isTrue();
            assertThat(server.awaitAnswers(50 + random.nextInt(200))).isTrue();
            switch (round % 3) {
                case 0 -> server.kill();
                case 1 -> {
                    KilledProcess.killPostmaster(folder);
                    server.kill();
                }
                case 2 -> {
                    KilledProcess.killPostmaster(folder);
                    assertThat(server.awaitAnswers(10))
                            .as("the server starts it again")
                            .isTrue();
                    assertThat(server.isAlive()).isTrue();
                    server.kill();
                }
                default -> throw new AssertionError();
            }
            answered.addAll(server.answered);
            assertThat(written(folder)).as("round %s", round).containsAll(answered);
        }
        assertThat(answered).hasSizeGreaterThan(ROUNDS * 50);
        assertThat(KilledProcess.leavesProcesses(folder)).isFalse();
    }

    @Test // DAT-2
    @Timeout(600)
    void aKilledInitialisationDoesNotSpoilTheNextStart() throws IOException, InterruptedException, SQLException {
        for (int round = 0; round < INITIALISATIONS; round++) {
            Path folder = temporary.resolve("new-" + round);
            var server = KilledProcess.start(folder, 0);
            assertThat(Waiting.until(() -> isInitialising(folder))).isTrue();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(600)));
            if (round % 2 == 0) {
                server.killWithChildren();
            } else {
                server.kill();
            }
            var again = KilledProcess.start(folder, 0);
            assertThat(again.awaitReady()).isTrue();
            assertThat(again.awaitAnswers(10)).isTrue();
            assertThat(again.stop()).isZero();
            assertThat(written(folder)).containsAll(again.answered);
        }
    }

    @Test // DAT-3
    @Timeout(300)
    void aCleanStopLeavesNoProcess() throws IOException, InterruptedException {
        Path folder = temporary.resolve("clean");
        var server = KilledProcess.start(folder, 0);
        assertThat(server.awaitReady()).isTrue();
        assertThat(KilledProcess.leavesProcesses(folder))
                .as("the probe sees PostgreSQL")
                .isTrue();
        assertThat(server.stop()).isZero();
        assertThat(Waiting.until(() -> !leavesProcesses(folder))).isTrue();
        assertThat(Postmaster.file(folder.resolve("postgres"))).doesNotExist();
    }

    private static boolean leavesProcesses(Path folder) {
        try {
            return KilledProcess.leavesProcesses(folder);
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean isInitialising(Path folder) {
        try (var entries = Files.newDirectoryStream(folder, "postgres.new-*")) {
            return entries.iterator().hasNext();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Set<Long> written(Path folder) throws IOException, SQLException {
        try (var source = StoreSource.embedded(new DataFolder(folder), EmbeddedPostgres.Use.GUEST, new SecureRandom());
                var connection = DriverManager.getConnection(
                        source.store().jdbcUrl(),
                        source.store().owner(),
                        source.store().ownerPassword());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select number from written")) {
            var numbers = new HashSet<Long>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }
}
