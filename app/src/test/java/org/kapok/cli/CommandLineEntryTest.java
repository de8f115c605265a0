package org.kapok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapok.shared.Language;
import org.kapok.shared.Violation;

class CommandLineEntryTest {

    @TempDir
    Path temporary;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest // DAT-13
    @ValueSource(
            strings = {
                "backup",
                "restore",
                "serve --port nine",
                "serve --unknown",
                "import sample file.csv",
                "import sample --operation CF",
                "import nothing --operation CF",
                "import",
                "export",
                "import notifications --operation CF",
                "import boundaries areas.geojson",
                "import gazetteer places.csv --operation",
                "export notifications --format doc --operation CF",
                "verify one.bundle two.bundle",
                "verify one.bundle --data somewhere",
                "nonsense",
                ""
            })
    void wrongUsageEndsWithTwo(String line) {
        assertThat(run(Language.EN, line.isEmpty() ? new String[0] : line.split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
        assertThat(out.toString()).isEmpty();
    }

    @Test // DAT-13
    void helpOfAContributedKindNamesItsOwnAndTheSharedOptions() {
        assertThat(run(Language.EN, "import", "sample", "--help")).isZero();
        assertThat(out.toString()).contains("FILE", "--operation", "--as", "--data", "--database-url");
    }

    @Test // DAT-13
    void wrongUsageIsOneLineInThePersonsLanguage() {
        assertThat(run(Language.FR, "import", "boundaries")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly("il manque : --operation CODE, FILE; voir ./kapok import boundaries --help");
    }

    @Test // DAT-13
    void helpSpeaksFrench() {
        assertThat(run(Language.FR, "import", "notifications", "--help")).isZero();
        assertThat(out.toString())
                .contains("Usage\u00a0:", "Sites et mouvements", "Fichier à reprendre", "Affiche cette aide")
                .doesNotContain("Show this help");
    }

    @Test // DAT-13
    void aFileThatIsNotThereIsToldBeforeAnythingStarts() throws IOException {
        Path store = temporary.resolve("store");
        Files.createDirectories(store.resolve("postgres"));
        assertThat(run(
                        Language.EN,
                        "import",
                        "boundaries",
                        "none.json",
                        "--operation",
                        "CF",
                        "--data",
                        store.toString()))
                .isEqualTo(1);
        assertThat(err.toString().lines()).containsExactly("none.json: no such file");
    }

    @ParameterizedTest // DAT-13
    @ValueSource(strings = {"backup file", "verify", "export notifications --operation CF"})
    void aStoreThatIsNotThereIsAProblemAndIsNotMade(String line) {
        Path none = temporary.resolve("none");
        assertThat(run(Language.FR, (line + " --data " + none).split(" "))).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("il n'y a pas de store");
        assertThat(none).doesNotExist();
    }

    @Test // DAT-10
    void aFileThatIsNoBackupIsRefusedBeforeAStoreIsMade() throws IOException {
        Path file = Files.writeString(temporary.resolve("x.kapok"), "no backup");
        Path store = temporary.resolve("store");
        assertThat(run(Language.EN, "restore", file.toString(), "--data", store.toString()))
                .isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("x.kapok", "nothing was changed");
        assertThat(store).doesNotExist();
    }

    @Test // DAT-9 DAT-11
    @Timeout(300)
    void backupAndRestoreFromTheCommandLine() {
        Path first = temporary.resolve("first");
        Path file = temporary.resolve("store.kapok");
        try (var app = new Launch(org.kapok.Kapok.class).guest(java.util.Map.of("kapok.data", first.toString()))) {
            assertThat(run(Language.EN, "backup", file.toString(), "--data", first.toString()))
                    .as("while it runs: %s", err)
                    .isZero();
        }
        assertThat(run(
                        Language.EN,
                        "restore",
                        file.toString(),
                        "--data",
                        temporary.resolve("second").toString()))
                .as("%s", err)
                .isZero();
        assertThat(out.toString()).contains("written to").contains("restored from");
    }

    @Test
    void aViolationIsWordedWithItsField() {
        new Terminal(new PrintWriter(out), new PrintWriter(err), Language.EN)
                .problem(Violation.of("--port", "cli.port_in_use", "8080"));
        assertThat(err.toString()).startsWith("--port: port 8080 is in use");
    }

    private int run(Language language, String... arguments) {
        var terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), language);
        return CommandLineEntry.tree(new Launch(org.kapok.Kapok.class), terminal)
                .execute(arguments);
    }
}
