package org.kapok.exchange.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapok.cli.CommandLineKind;
import org.kapok.cli.CommandLineRun;
import org.kapok.directory.Force;
import org.kapok.exchange.ColumnMapping;
import org.kapok.exchange.ForceNames;
import org.kapok.exchange.ImportLine.Fate;
import org.kapok.exchange.NoticeImports;
import org.kapok.exchange.NoticePreview;
import org.kapok.exchange.NoticeSpeaker;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.shared.ForceId;
import org.kapok.shared.Language;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Moments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./kapok import notices FILE --unclassified}: posts what is good and tells of each row that is not. */
@Command(name = "notices")
public final class ImportNotices implements CommandLineKind {

    @Parameters(paramLabel = "FILE", descriptionKey = "import-file")
    Path file = Path.of("");

    @Option(names = "--preview", descriptionKey = "import-preview")
    boolean preview;

    @Option(names = "--all-or-nothing", descriptionKey = "import-whole")
    boolean whole;

    @Option(names = "--unclassified", required = true, descriptionKey = "import-unclassified")
    boolean unclassified;

    @Option(names = "--force", paramLabel = "NAME", descriptionKey = "import-force")
    @Nullable String force;

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
            var found = run.bean(NoticeImports.class)
                    .preview(
                            run.viewer(),
                            speaker(run, moments),
                            content,
                            moments,
                            run.bean(ColumnMapping.class).remembered(run.viewer()));
            if (preview || whole && found.count(Fate.LEFT_OUT) > 0) {
                said.line(
                        "exchange.notices.counts",
                        found.count(Fate.READY),
                        found.count(Fate.KNOWN),
                        found.count(Fate.LEFT_OUT));
            } else {
                take(run, said, found);
            }
            return said.problems(found.faults());
        } catch (ViolationsException refused) {
            return said.refused(refused.violations());
        }
    }

    /** Nobody looks at a screen here: what the notices come too close to is told, and they are posted all the same. */
    private static void take(CommandLineRun run, Telling said, NoticePreview found) {
        var imports = run.bean(NoticeImports.class);
        var attempt = UUID.randomUUID();
        Set<String> seen = Set.of();
        while (true) {
            try {
                imports.take(run.viewer(), attempt, found, seen)
                        .forEach(notice -> run.out().println(notice.shortId()));
                break;
            } catch (UnseenAlerts alerts) {
                var all = new java.util.HashSet<>(seen);
                for (UnseenAlerts.Unseen alert : alerts.alerts()) {
                    all.add(alert.id());
                    said.line("exchange.notices.alert", alert.id());
                }
                seen = all;
            }
        }
        said.line("exchange.notices.posted", found.count(Fate.READY));
        said.line("exchange.report.known", found.count(Fate.KNOWN));
        run.out().flush();
    }

    private NoticeSpeaker speaker(CommandLineRun run, Moments moments) {
        var shared = new HashMap<String, String>();
        if (unclassified) {
            shared.put("unclassified", "yes");
        }
        shared.put("through_person", saidBy == null ? file.getFileName().toString() : saidBy);
        shared.put("through_channel", "MAIL");
        shared.put("through_at", moments.input(moments.now()));
        return new NoticeSpeaker(Optional.ofNullable(force).map(name -> named(run, name)), shared);
    }

    private static ForceId named(CommandLineRun run, String name) {
        return run.bean(ForceNames.class).all(run.viewer()).stream()
                .filter(one -> List.of(Language.values()).stream()
                        .anyMatch(language -> one.name().in(language).equalsIgnoreCase(name)))
                .findFirst()
                .map(Force::id)
                .orElseThrow(
                        () -> new ViolationsException(List.of(Violation.of("--force", "exchange.fault.force", name))));
    }
}
