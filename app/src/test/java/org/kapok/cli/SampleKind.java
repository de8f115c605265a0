package org.kapok.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A kind that a module might contribute. */
@Command(name = "sample", description = "A sample kind.")
public final class SampleKind implements CommandLineKind {

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Override
    public Direction direction() {
        return Direction.IMPORT;
    }

    @Override
    public int run(CommandLineRun run) {
        run.out().println("imported " + file);
        return 0;
    }
}
