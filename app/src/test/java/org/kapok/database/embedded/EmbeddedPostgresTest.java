package org.kapok.database.embedded;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kapok.database.DataFolder;
import org.kapok.database.StoreSource;

@Timeout(300)
class EmbeddedPostgresTest {

    @TempDir
    static Path temporary;

    static Path folder;
    static StoreSource source;

    @BeforeAll
    static void start() throws IOException {
        folder = temporary.resolve("store");
        source = StoreSource.embedded(new DataFolder(folder), EmbeddedPostgres.Use.SERVER, new SecureRandom());
    }

    @AfterAll
    static void stop() throws IOException {
        source.close();
        assertThat(KilledProcess.leavesProcesses(folder)).isFalse();
    }

    @Test // DAT-1
    void answersOnlyWhatIsOnDisk() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
    }

    @Test // DAT-4
    void isReachedFromThisMachineOnlyAndThroughNoSocketFile() throws SQLException, IOException {
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        int socketLine = 4;
        assertThat(Files.readAllLines(Postmaster.file(folder.resolve("postgres")))
                        .get(socketLine))
                .isEmpty();
    }

    @Test // DAT-4
    void letsNobodyInWithoutThePassword() throws IOException {
        for (String role : List.of("postgres", "owner", "app")) {
            assertThatThrownBy(() -> DriverManager.getConnection(source.store().jdbcUrl(), role, "guessed")
                            .close())
                    .isInstanceOf(SQLException.class);
        }
        assertThat(Files.readString(folder.resolve("postgres/pg_hba.conf"))).doesNotContain("trust");
        assertThat(Files.getPosixFilePermissions(folder.resolve("passwords.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test // DAT-5
    void neitherRoleIsSuperuserOrExemptFromRowLevelSecurity() throws SQLException {
        assertThat(single("select count(*) from pg_roles where rolname in ('owner', 'app') and not rolsuper"
                        + " and not rolbypassrls and not rolcreaterole and not rolcreatedb"))
                .isEqualTo("2");
    }

    @Test // DAT-6
    void aSecondServerOnTheSameFolderIsToldSo() {
        assertThatThrownBy(() ->
                        StoreSource.embedded(new DataFolder(folder), EmbeddedPostgres.Use.SERVER, new SecureRandom()))
                .isInstanceOf(StoreInUseException.class)
                .hasMessageContaining("another Kapok server")
                .hasMessageContaining(folder.toString());
    }

    @Test // DAT-6
    void aSecondServerProcessOnTheSameFolderEnds() throws IOException, InterruptedException {
        var second = KilledProcess.start(folder, 0);
        assertThat(Waiting.until(() -> !second.isAlive())).isTrue();
        assertThat(Files.readString(folder.resolveSibling("store.err"))).contains("another Kapok server");
    }

    @Test // DAT-7
    void aGuestJoinsTheRunningServerAndLeavesItRunning() throws IOException, InterruptedException {
        Path other = temporary.resolve("other");
        var server = KilledProcess.start(other, 0);
        assertThat(server.awaitReady()).isTrue();
        var guest = EmbeddedPostgres.open(other, EmbeddedPostgres.Use.GUEST, new SecureRandom());
        guest.close();
        assertThat(server.awaitAnswers(20)).isTrue();

        var late = EmbeddedPostgres.open(other, EmbeddedPostgres.Use.GUEST, new SecureRandom());
        assertThat(server.stop()).isZero();
        assertThat(KilledProcess.leavesProcesses(other))
                .as("the guest still works")
                .isTrue();
        late.close();
        assertThat(KilledProcess.leavesProcesses(other))
                .as("the last one out stops it")
                .isFalse();
    }

    @Test // DAT-2
    void startsAlthoughAStrangerGotThePostmastersOldNumber() throws IOException {
        Path reused = temporary.resolve("reused");
        EmbeddedPostgres.open(reused, EmbeddedPostgres.Use.GUEST, new SecureRandom())
                .close();
        var lines = new ArrayList<String>(List.of(
                Long.toString(ProcessHandle.current().pid()),
                reused.resolve("postgres").toString(),
                "1767225600",
                "54329",
                "",
                "127.0.0.1",
                "",
                "ready"));
        Files.write(Postmaster.file(reused.resolve("postgres")), lines);

        var again = EmbeddedPostgres.open(reused, EmbeddedPostgres.Use.GUEST, new SecureRandom());
        assertThat(again.port()).isPositive();
        again.close();
    }

    @Test
    void everyMessageIsWordedInBothLanguages() {
        var exception = new StoreException("database.in_use", "/srv/kapok", 12);
        assertThat(exception.said(Locale.ENGLISH)).contains("/srv/kapok").contains("process 12");
        assertThat(exception.said(Locale.FRENCH)).contains("/srv/kapok").contains("processus 12");
    }

    private static String setting(String name) throws SQLException {
        return single("select current_setting('" + name + "')");
    }

    private static String single(String query) throws SQLException {
        var store = source.store();
        try (Connection connection =
                        DriverManager.getConnection(store.jdbcUrl(), store.owner(), store.ownerPassword());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
