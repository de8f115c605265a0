package org.kapok.exchange.commands;

import java.io.IOException;
import java.nio.file.Path;
import org.kapok.cli.CommandLineKind;
import org.kapok.cli.CommandLineRun;
import org.kapok.geo.ImportKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./kapok import gazetteer FILE --source WHO}: says what it would do; with {@code --yes} takes the good rows. */
@Command(name = "gazetteer", description = "Named places, from a table or GeoJSON.")
public final class ImportGazetteer implements CommandLineKind {

    @Parameters(paramLabel = "FILE", description = "The file.")
    Path file = Path.of("");

    @Option(names = "--source", required = true, paramLabel = "WHO", description = "Who published it.")
    String source = "";

    @Option(names = "--version-label", paramLabel = "LABEL", description = "Label of the publication.")
    String version = "";

    @Option(names = "--yes", description = "Take the good rows; without it nothing is written.")
    boolean yes;

    @Override
    public Direction direction() {
        return Direction.IMPORT;
    }

    @Override
    public int run(CommandLineRun run) throws IOException {
        return new PlaceImport(ImportKind.GAZETTEER, file, source, version, yes).run(run);
    }
}
