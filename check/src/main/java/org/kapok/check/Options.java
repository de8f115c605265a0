package org.kapok.check;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the command line says. */
@Command(name = "kapok check", resourceBundle = "org.kapok.check.messages")
final class Options {
    @Option(names = "--notifications", required = true, paramLabel = "FILE", descriptionKey = "help.notifications")
    Path notifications = Path.of("");

    @Option(names = "--activities", required = true, paramLabel = "FILE", descriptionKey = "help.activities")
    Path activities = Path.of("");

    @Option(names = "--format", paramLabel = "table|csv|geojson", descriptionKey = "help.format")
    Format format = Format.table;

    @Option(names = "--output", paramLabel = "FILE", descriptionKey = "help.output")
    @Nullable Path output;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help.help")
    boolean help;
}
