package org.kapok.exchange.commands;

import java.nio.file.Path;
import java.util.List;
import org.kapok.cli.CommandLineRun;
import org.kapok.exchange.FaultWords;
import org.kapok.exchange.ImportLine.Fate;
import org.kapok.exchange.ImportPreview;
import org.kapok.exchange.reading.Fault;
import org.kapok.shared.Violation;
import org.kapok.ui.Texts;

/** Tells what became of a file: counts and remarks on standard output, what was not taken on standard error. */
record Telling(CommandLineRun run, Path file, Texts texts) {

    /** Nothing was taken, with why; the exit code. */
    int refused(List<Violation> violations) {
        for (Violation violation : violations) {
            String field =
                    violation.field().equals("file") || violation.field().isEmpty() ? "" : violation.field() + ": ";
            run.problem(file.getFileName() + ": " + field + texts.text(violation));
        }
        return 1;
    }

    /** What would be taken; the exit code. */
    int previewed(ImportPreview preview) {
        line(
                "exchange.preview.counts",
                preview.count(Fate.READY),
                preview.count(Fate.DRAFT),
                preview.count(Fate.KNOWN),
                preview.count(Fate.LEFT_OUT));
        return taken(preview);
    }

    /** What was taken beside the counts; the exit code. */
    int taken(ImportPreview preview) {
        preview.remarks().forEach(remark -> run.out().println(words(remark)));
        preview.of(Fate.DRAFT).flatMap(line -> line.faults().stream()).forEach(doubt -> run.out()
                .println(words(doubt)));
        if (preview.count(Fate.KNOWN) > 0) {
            line("exchange.report.known", preview.count(Fate.KNOWN));
        }
        run.out().flush();
        return problems(preview.faults());
    }

    /** What was not taken, on standard error; the exit code. */
    int problems(List<Fault> faults) {
        faults.forEach(fault -> run.problem(words(fault)));
        return faults.isEmpty() ? 0 : 1;
    }

    void line(String key, Object... arguments) {
        run.out().println(texts.text(key, arguments));
    }

    /** File, row or feature, field, what was expected. */
    private String words(Fault fault) {
        var words = new FaultWords(texts);
        String field = words.field(fault);
        return file.getFileName() + ": " + words.place(fault.place()) + ": " + (field.isEmpty() ? "" : field + ": ")
                + words.problem(fault);
    }
}
