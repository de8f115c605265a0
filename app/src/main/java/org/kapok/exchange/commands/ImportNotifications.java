package org.kapok.exchange.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapok.cli.CommandLineKind;
import org.kapok.cli.CommandLineRun;
import org.kapok.directory.Directory;
import org.kapok.directory.Organisation;
import org.kapok.exchange.FaultWords;
import org.kapok.exchange.ImportLine;
import org.kapok.exchange.ImportPreview;
import org.kapok.exchange.NotificationImports;
import org.kapok.exchange.Speaker;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Moments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./kapok import notifications FILE}: says what would become of each row; with {@code --yes} takes the good ones. */
@Command(name = "notifications", description = "Sites and movements from XLSX, GeoJSON, KML, KMZ or GPX.")
public final class ImportNotifications implements CommandLineKind {

    @Parameters(paramLabel = "FILE", description = "The file.")
    Path file = Path.of("");

    @Option(names = "--yes", description = "Take the good rows; without it nothing is written.")
    boolean yes;

    @Option(names = "--submit", description = "Submit what is ready instead of beginning drafts.")
    boolean submit;

    @Option(
            names = "--organisation",
            paramLabel = "ACRONYM",
            description = "For an organisation that speaks through the cell.")
    @Nullable String organisation;

    @Option(
            names = "--said-by",
            paramLabel = "PERSON",
            description = "Who of it said so; it is entered as mail of now.")
    @Nullable String saidBy;

    @Override
    public Direction direction() {
        return Direction.IMPORT;
    }

    @Override
    public int run(CommandLineRun run) throws IOException {
        byte[] content = Files.readAllBytes(file);
        Moments moments = LocalMoments.of(run);
        var imports = run.bean(NotificationImports.class);
        var speaker = speaker(run, moments);
        if (!yes) {
            return told(run, moments, imports.preview(run.viewer(), speaker, content, moments));
        }
        var outcome = imports.take(run.viewer(), speaker, content, moments, submit, Map.of());
        outcome.submitted().forEach(id -> run.out().println(id));
        run.out()
                .println(moments.texts()
                        .text("exchange.report.submitted", outcome.submitted().size()));
        run.out().println(moments.texts().text("exchange.report.drafts", outcome.drafts()));
        return told(run, moments, outcome.preview());
    }

    private int told(CommandLineRun run, Moments moments, ImportPreview preview) {
        var words = new FaultWords(moments.texts());
        run.out()
                .println(moments.texts()
                        .text(
                                "exchange.preview.counts",
                                preview.count(ImportLine.Fate.READY),
                                preview.count(ImportLine.Fate.DRAFT),
                                preview.count(ImportLine.Fate.KNOWN),
                                preview.count(ImportLine.Fate.LEFT_OUT)));
        run.out().flush();
        preview.faults()
                .forEach(fault -> run.problem(file.getFileName() + ": " + words.place(fault.place()) + ": "
                        + words.field(fault) + ": " + words.problem(fault)));
        return preview.count(ImportLine.Fate.LEFT_OUT) == 0 ? 0 : 1;
    }

    private Speaker speaker(CommandLineRun run, Moments moments) {
        var viewer = run.viewer();
        if (viewer.organisation().isPresent()) {
            return new Speaker(viewer.organisation().orElseThrow(), Map.of());
        }
        Organisation found = run.bean(Directory.class).organisations(viewer).stream()
                .filter(one -> one.acronym().equals(organisation) && one.speaksThroughCell())
                .findFirst()
                .orElseThrow(() -> new ViolationsException(
                        List.of(Violation.of("--organisation", "exchange.refused.organisation"))));
        return new Speaker(
                found.id(),
                Map.of(
                        "organisation",
                        found.id().toString(),
                        "behalfPerson",
                        saidBy == null ? "" : saidBy,
                        "behalfChannel",
                        "MAIL",
                        "behalfAt",
                        moments.input(moments.now())));
    }
}
