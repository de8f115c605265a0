package org.kapok.exchange.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.kapok.cli.CommandLineRun;
import org.kapok.geo.ImportChoice;
import org.kapok.geo.ImportFile;
import org.kapok.geo.ImportKind;
import org.kapok.geo.ImportReport;
import org.kapok.geo.PlaceImports;
import org.kapok.geo.RowProblem;
import org.kapok.ui.Messages;
import org.kapok.ui.Texts;

/** Takes a file of places, or says what taking it would do. */
record PlaceImport(ImportKind kind, Path file, String source, String version, boolean yes) {

    int run(CommandLineRun run) throws IOException {
        if (!Files.isReadable(file)) {
            throw new NoSuchFileException(file.toString());
        }
        var imports = run.bean(PlaceImports.class);
        var asked = ImportFile.of(kind, file, source, version);
        ImportReport report =
                yes ? imports.take(run.viewer(), asked, ImportChoice.GOOD_ROWS) : imports.preview(run.viewer(), asked);
        Texts texts = run.bean(Messages.class).in(run.language());
        run.out().println(texts.text("geo.import.added") + ": " + report.added());
        run.out().println(texts.text("geo.import.replaced") + ": " + report.replaced());
        run.out().println(texts.text("geo.import.not_taken") + ": " + report.notTaken());
        run.out().flush();
        for (RowProblem problem : report.problems()) {
            run.problem(file.getFileName() + ": " + problem.row() + " " + problem.name() + ": "
                    + problem.violation().field() + ": " + texts.text(problem.violation()));
        }
        return report.problems().isEmpty() ? 0 : 1;
    }
}
