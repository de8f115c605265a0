package org.kapok.exchange.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kapok.cli.CommandLineKind;
import org.kapok.cli.CommandLineRun;
import org.kapok.exchange.NotificationExports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./kapok export notifications FILE}: all open ones that the account may see, as our workbook. */
@Command(name = "notifications", description = "Open sites and movements as XLSX.")
public final class ExportNotifications implements CommandLineKind {

    @Parameters(paramLabel = "FILE", description = "Where to write it.")
    Path file = Path.of("");

    @Override
    public Direction direction() {
        return Direction.EXPORT;
    }

    @Override
    public int run(CommandLineRun run) throws IOException {
        Files.write(file, run.bean(NotificationExports.class).workbook(run.viewer(), LocalMoments.of(run)));
        run.out().println(file);
        return 0;
    }
}
