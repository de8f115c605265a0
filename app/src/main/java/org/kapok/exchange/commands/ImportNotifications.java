package org.kapok.exchange.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapok.cli.CommandLineKind;
import org.kapok.cli.CommandLineRun;
import org.kapok.directory.Organisation;
import org.kapok.exchange.ColumnMapping;
import org.kapok.exchange.ImportLine.Fate;
import org.kapok.exchange.ImportPreview;
import org.kapok.exchange.NotificationImports;
import org.kapok.exchange.NotificationTaking;
import org.kapok.exchange.Speaker;
import org.kapok.exchange.Speakers;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Moments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./kapok import notifications FILE}: takes what is good and tells of each row that is not. */
@Command(name = "notifications")
public final class ImportNotifications implements CommandLineKind {

    @Parameters(paramLabel = "FILE", descriptionKey = "import-file")
    Path file = Path.of("");

    @Option(names = "--preview", descriptionKey = "import-preview")
    boolean preview;

    @Option(names = "--all-or-nothing", descriptionKey = "import-whole")
    boolean whole;

    @Option(names = "--drafts", descriptionKey = "import-drafts")
    boolean drafts;

    @Option(names = "--organisation", paramLabel = "ACRONYM", descriptionKey = "import-organisation")
    @Nullable String organisation;

    @Option(names = "--said-by", paramLabel = "PERSON", descriptionKey = "import-said-by")
    @Nullable String saidBy;

    @Override
    public Direction direction() {
        return Direction.IMPORT;
    }

    @Override
    public void prepare() throws IOException {
        InputFile.requireReadable(file);
    }

    @Override
    public int run(CommandLineRun run) throws IOException {
        byte[] content = Files.readAllBytes(file);
        Moments moments = LocalMoments.of(run);
        var said = new Telling(run, file, moments.texts());
        try {
            if (drafts && !NotificationTaking.drafts(run.viewer())) {
                throw new ViolationsException(List.of(Violation.of("--drafts", "exchange.refused.machine_drafts")));
            }
            var read = run.bean(NotificationImports.class)
                    .preview(
                            run.viewer(),
                            speaker(run, moments),
                            content,
                            moments,
                            run.bean(ColumnMapping.class).remembered(run.viewer()));
            var found = NotificationTaking.drafts(run.viewer()) ? read : read.withoutDrafts();
            boolean nothing = preview || whole && found.count(Fate.LEFT_OUT) > 0;
            return nothing ? said.previewed(found) : taken(run, said, found, moments);
        } catch (ViolationsException refused) {
            return said.refused(refused.violations());
        }
    }

    private int taken(CommandLineRun run, Telling said, ImportPreview found, Moments moments) {
        var outcome = run.bean(NotificationTaking.class).take(run.viewer(), found, moments, !drafts, Map.of());
        outcome.submitted().forEach(id -> run.out().println(id));
        said.line("exchange.report.submitted", outcome.submitted().size());
        said.line("exchange.report.drafts", outcome.drafts());
        return said.taken(outcome.preview());
    }

    private Speaker speaker(CommandLineRun run, Moments moments) {
        var speakers = run.bean(Speakers.class);
        var viewer = run.viewer();
        Optional<OrganisationId> chosen = Optional.ofNullable(organisation)
                .map(acronym -> speakers.throughCell(viewer).stream()
                        .filter(one -> one.acronym().equalsIgnoreCase(acronym))
                        .findFirst()
                        .map(Organisation::id)
                        .orElseThrow(() -> new ViolationsException(
                                List.of(Violation.of("--organisation", "exchange.fault.organisation", acronym)))));
        return speakers.of(
                viewer,
                chosen,
                Map.of(
                        "behalfPerson",
                        saidBy == null ? file.getFileName().toString() : saidBy,
                        "behalfChannel",
                        "MAIL",
                        "behalfAt",
                        moments.input(moments.now())));
    }
}
