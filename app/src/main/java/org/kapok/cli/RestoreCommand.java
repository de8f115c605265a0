package org.kapok.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.kapok.database.Migrations;
import org.kapok.database.backup.Backup;
import org.kapok.database.backup.Restore;
import org.kapok.database.embedded.EmbeddedPostgres;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./kapok restore}. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "restore-file")
    Path file = Path.of("");

    @Mixin
    StoreOptions store = new StoreOptions();

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        // Read whole and checked before a store is so much as opened.
        var manifest = Backup.check(file);
        try (var source = store.open(EmbeddedPostgres.Use.SERVER)) {
            Restore.into(Migrations.of(source.store()), store.folder("serve"), file);
            terminal.out()
                    .println(terminal.said(
                            "cli.restored", manifest.rows(), manifest.tables().size(), file));
            return ExitCode.OK;
        }
    }
}
