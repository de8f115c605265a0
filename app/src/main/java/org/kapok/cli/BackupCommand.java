package org.kapok.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.kapok.database.Migrations;
import org.kapok.database.backup.Backup;
import org.kapok.database.embedded.EmbeddedPostgres;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./kapok backup}. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "backup-file")
    Path file = Path.of("");

    @Mixin
    StoreOptions store = new StoreOptions();

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var folder = store.folder("serve");
        if (store.isMissing()) {
            throw new IOException(terminal.said("cli.no_store", folder.root()));
        }
        try (var source = store.open(EmbeddedPostgres.Use.GUEST)) {
            var written = Backup.write(Migrations.of(source.store()), folder, file);
            terminal.out()
                    .println(terminal.said(
                            "cli.backed_up", written.rows(), written.tables().size(), file, Files.size(file)));
            return ExitCode.OK;
        }
    }
}
