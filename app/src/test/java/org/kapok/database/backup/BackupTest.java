package org.kapok.database.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kapok.database.DataFolder;
import org.kapok.database.Migrations;
import org.kapok.database.Store;
import org.kapok.database.StoreSource;
import org.kapok.database.embedded.EmbeddedPostgres;
import org.kapok.database.embedded.StoreException;

@Timeout(300)
class BackupTest {

    private static final List<String> MODULES = List.of("database", "trial");
    private static final int CRATES = 2_000;

    @TempDir
    static Path temporary;

    static DataFolder folder;
    static StoreSource source;
    static Path file;
    static Manifest written;

    /** A store at an older version, with a writer at work while the backup is made. */
    @BeforeAll
    static void backUpALiveStore() throws IOException, SQLException, InterruptedException {
        folder = new DataFolder(temporary.resolve("store"));
        source = StoreSource.embedded(folder, EmbeddedPostgres.Use.SERVER, new SecureRandom());
        migrations(source).toExactly(Map.of("database", "1", "trial", "1"));
        Files.createDirectories(folder.kept().resolve("keys"));
        Files.write(folder.kept().resolve("keys/one.key"), new byte[] {0, 1, 2, (byte) 0xff});
        try (Connection connection = owner(source.store())) {
            run(
                    connection,
                    "insert into trial.depot select gen_random_uuid(), gen_random_uuid(), null"
                            + " from generate_series(1, 20)");
            fill(connection, CRATES);
        }
        file = temporary.resolve("backup.kapok");
        var stop = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> writePairs(stop));
        written = Backup.write(migrations(source), folder, file);
        stop.set(true);
        writer.join();
    }

    @AfterAll
    static void stop() throws IOException {
        source.close();
    }

    @Test // DAT-9
    void holdsOneMomentOfTheWholeStoreAndTheKeysBesideIt() throws IOException {
        assertThat(Backup.check(file)).isEqualTo(written);
        assertThat(written.rows()).isGreaterThan(CRATES);
        assertThat(written.files()).containsOnlyKeys("keys/one.key");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        // The writer adds a depot and its crate in one transaction.
        assertThat(rowsOf("trial.crate") - CRATES).isEqualTo(rowsOf("trial.depot") - 20);
    }

    @Test // DAT-11
    void bringsBackTheSameRowsUnderTheSameWalls() throws IOException, SQLException {
        var target = new DataFolder(temporary.resolve("restored"));
        try (var restored = StoreSource.embedded(target, EmbeddedPostgres.Use.SERVER, new SecureRandom())) {
            Restore.into(migrations(restored), target, file);

            var again = Backup.write(migrations(restored), target, temporary.resolve("again.kapok"));
            assertThat(again.files()).isEqualTo(written.files());
            assertThat(table(again, "trial.depot")).isEqualTo(table(written, "trial.depot"));
            assertThat(table(again, "trial.crate").rows()).isEqualTo(rowsOf("trial.crate"));
            assertThat(table(again, "trial.crate").columns())
                    .as("the later migration ran")
                    .contains("colour");
            assertThat(Files.readAllBytes(target.kept().resolve("keys/one.key")))
                    .containsExactly(0, 1, 2, 0xff);
            try (Connection connection = owner(restored.store())) {
                fill(connection, 1);
                assertThatThrownBy(() -> run(connection, "update trial.crate set label = 'forbidden'"))
                        .hasMessageContaining("never written");
                assertThatThrownBy(() -> run(
                                connection,
                                "delete from trial.crate where id in" + " (select newest_crate from trial.depot)"))
                        .hasMessageContaining("foreign key");
            }
            try (Connection app = DriverManager.getConnection(
                    restored.store().jdbcUrl(), "app", restored.store().appPassword())) {
                assertThat(single(app, "select count(*) from trial.crate")).isEqualTo("0");
                assertThat(single(app, "select count(*) from trial.code")).isEqualTo("2");
            }
        }
    }

    @Test // DAT-10
    void aDamagedOrShortenedBackupIsRefusedBeforeAnythingIsTouched() throws IOException {
        byte[] good = Files.readAllBytes(file);
        for (int cut : new int[] {0, 1, 100, good.length / 2, good.length - 1}) {
            assertRefused(Arrays.copyOf(good, cut));
        }
        for (int step = 0; step < 200; step++) {
            byte[] flipped = good.clone();
            flipped[(int) ((long) good.length * step / 200)] ^= 0x10;
            assertRefused(flipped);
        }
        // The directory, which lists the parts, and the seal itself: the last bytes, one by one.
        for (int back = 1; back <= 400; back++) {
            byte[] flipped = good.clone();
            flipped[good.length - back] ^= 0x01;
            assertRefused(flipped);
        }
        assertRefused("this is not a backup".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test // DAT-10
    void aStoreThatHoldsRecordsIsNeverRestoredOver() {
        assertThatThrownBy(() -> Restore.into(migrations(source), folder, file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("not empty");
    }

    @Test // DAT-10
    void aBackupOfANewerKapokIsRefused() throws IOException {
        var target = new DataFolder(temporary.resolve("older"));
        try (var older = StoreSource.embedded(target, EmbeddedPostgres.Use.SERVER, new SecureRandom())) {
            var migrations = new Migrations(older.store(), List.of("database"));
            assertThatThrownBy(() -> Restore.into(migrations, target, file))
                    .hasMessageContaining("newer Kapok (trial 1)");
        }
    }

    @Test // DAT-10
    void anExistingFileIsNotWrittenOver() {
        assertThatThrownBy(() -> Backup.write(migrations(source), folder, file)).hasMessageContaining("exists already");
    }

    private static void assertRefused(byte[] content) throws IOException {
        Path damaged = temporary.resolve("damaged.kapok");
        Files.write(damaged, content);
        assertThatThrownBy(() -> Backup.check(damaged)).isInstanceOf(StoreException.class);
    }

    private static void writePairs(AtomicBoolean stop) {
        try (Connection connection = owner(source.store())) {
            connection.setAutoCommit(false);
            while (!stop.get()) {
                run(
                        connection,
                        "insert into trial.depot values ('" + UUID.randomUUID() + "', gen_random_uuid(), null)");
                fill(connection, 1);
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(Connection connection, int crates) throws SQLException {
        run(connection, """
                insert into trial.crate (operation_id, depot_id, label, content, weight, detail, packed)
                select operation_id, id, E'tab\\there \\\\ "é" ' || n, decode('00ff0a5c', 'hex'), n / 3.0,
                       '{"a": [1, null]}', timestamptz '2026-01-01 00:00Z' + n * interval '1 second'
                from (select id, operation_id from trial.depot limit 1) d, generate_series(1, %s) n
                """.formatted(crates));
        run(connection, "update trial.depot set newest_crate = (select max(id) from trial.crate)");
    }

    private static Manifest.Table table(Manifest manifest, String name) {
        return manifest.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long rowsOf(String name) {
        return table(written, name).rows();
    }

    private static Migrations migrations(StoreSource source) {
        return new Migrations(source.store(), MODULES);
    }

    private static Connection owner(Store store) throws SQLException {
        return DriverManager.getConnection(store.jdbcUrl(), store.owner(), store.ownerPassword());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
