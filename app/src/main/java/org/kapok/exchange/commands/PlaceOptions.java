package org.kapok.exchange.commands;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is asked of an import of places. */
final class PlaceOptions {

    @Parameters(paramLabel = "FILE", descriptionKey = "import-file")
    Path file = Path.of("");

    @Option(names = "--source", paramLabel = "WHO", descriptionKey = "import-source")
    @Nullable String source;

    @Option(names = "--version-label", paramLabel = "LABEL", descriptionKey = "import-version")
    String version = "";

    @Option(names = "--preview", descriptionKey = "import-preview")
    boolean preview;

    @Option(names = "--all-or-nothing", descriptionKey = "import-whole")
    boolean whole;

    /** The file names itself where nobody says who published it. */
    String source() {
        return source == null ? file.getFileName().toString() : source;
    }
}
