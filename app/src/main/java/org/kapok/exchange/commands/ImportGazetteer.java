package org.kapok.exchange.commands;

import java.io.IOException;
import org.kapok.cli.CommandLineKind;
import org.kapok.cli.CommandLineRun;
import org.kapok.geo.ImportKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./kapok import gazetteer FILE}: takes the good rows and tells of each other. */
@Command(name = "gazetteer")
public final class ImportGazetteer implements CommandLineKind {

    @Mixin
    final PlaceOptions options = new PlaceOptions();

    @Override
    public Direction direction() {
        return Direction.IMPORT;
    }

    @Override
    public void prepare() throws IOException {
        InputFile.requireReadable(options.file);
    }

    @Override
    public int run(CommandLineRun run) {
        return new PlaceImport(ImportKind.GAZETTEER, options).run(run);
    }
}
