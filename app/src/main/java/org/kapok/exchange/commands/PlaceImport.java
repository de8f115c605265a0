package org.kapok.exchange.commands;

import org.kapok.cli.CommandLineRun;
import org.kapok.geo.ImportChoice;
import org.kapok.geo.ImportFile;
import org.kapok.geo.ImportKind;
import org.kapok.geo.ImportReport;
import org.kapok.geo.PlaceImports;
import org.kapok.geo.RowProblem;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Messages;
import org.kapok.ui.Texts;

/** Takes a file of places, or says what taking it would do. */
record PlaceImport(ImportKind kind, PlaceOptions options) {

    int run(CommandLineRun run) {
        Texts texts = run.bean(Messages.class).in(run.language());
        ImportReport report;
        try {
            report = report(run);
        } catch (ViolationsException refused) {
            for (Violation violation : refused.violations()) {
                run.problem(options.file.getFileName() + ": " + texts.text(violation));
            }
            return 1;
        }
        run.out().println(texts.text("geo.import.added") + ": " + report.added());
        run.out().println(texts.text("geo.import.replaced") + ": " + report.replaced());
        run.out().println(texts.text("geo.import.unchanged") + ": " + report.unchanged());
        run.out().println(texts.text("geo.import.not_taken") + ": " + report.notTaken());
        report.remarks().forEach(remark -> run.out().println(line(texts, remark)));
        run.out().flush();
        report.problems().forEach(problem -> run.problem(line(texts, problem)));
        return report.problems().isEmpty() ? 0 : 1;
    }

    private ImportReport report(CommandLineRun run) {
        var imports = run.bean(PlaceImports.class);
        var asked = ImportFile.of(kind, options.file, options.source(), options.version);
        if (options.preview) {
            return imports.preview(run.viewer(), asked);
        }
        return imports.take(run.viewer(), asked, options.whole ? ImportChoice.ALL_OR_NOTHING : ImportChoice.GOOD_ROWS);
    }

    /** File, row or feature, field, what was expected. */
    private String line(Texts texts, RowProblem problem) {
        String place = texts.text("geo.import.row") + " " + problem.row()
                + (problem.name().isBlank() ? "" : " (" + problem.name() + ")");
        return options.file.getFileName() + ": " + place + ": "
                + problem.violation().field() + ": " + texts.text(problem.violation());
    }
}
