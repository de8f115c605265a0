package org.kapok.exchange.commands;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapok.cli.CommandLineKind;
import org.kapok.cli.CommandLineRun;
import org.kapok.exchange.ExportFormat;
import org.kapok.exchange.NotificationExports;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./kapok export notifications [FILE]}: all open ones that the account may see. */
@Command(name = "notifications")
public final class ExportNotifications implements CommandLineKind {

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "export-file")
    @Nullable Path file;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "export-format")
    @Nullable ExportFormat format;

    @Override
    public Direction direction() {
        return Direction.EXPORT;
    }

    @Override
    public void prepare() throws IOException {
        if (file != null && Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        if (format == null
                && file != null
                && ending(file).filter(end -> ExportFormat.of(end).isEmpty()).isPresent()) {
            throw new ViolationsException(List.of(Violation.of("FILE", "exchange.refused.ending", file)));
        }
    }

    private static Optional<String> ending(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") ? Optional.of(name.substring(name.lastIndexOf('.') + 1)) : Optional.empty();
    }

    private ExportFormat format() {
        return Optional.ofNullable(format)
                .or(() -> Optional.ofNullable(file)
                        .flatMap(ExportNotifications::ending)
                        .flatMap(ExportFormat::of))
                .orElse(ExportFormat.XLSX);
    }

    @Override
    public int run(CommandLineRun run) throws IOException {
        byte[] bytes = run.bean(NotificationExports.class).write(run.viewer(), format(), LocalMoments.of(run));
        if (file == null) {
            run.raw(bytes);
        } else {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
            run.out().println(file);
        }
        return 0;
    }
}
