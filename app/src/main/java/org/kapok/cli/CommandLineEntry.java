package org.kapok.cli;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.kapok.database.embedded.StoreException;
import org.kapok.shared.Language;
import org.kapok.shared.ViolationsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** The tree of commands; {@code main} enters here. */
public final class CommandLineEntry {

    private CommandLineEntry() {}

    /**
     * Runs one command.
     *
     * @param application the root class of the app, for commands that start it
     * @return 0 done, 1 found problems, 2 wrong usage
     */
    public static int run(Class<?> application, String... arguments) {
        quietUntilSpringKnowsBetter();
        var terminal = new Terminal(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Language.of(Locale.getDefault()));
        return tree(new Launch(application), terminal).execute(arguments);
    }

    /** Commands without Spring have nobody to set levels; a migration's diary is not for the person. */
    private static void quietUntilSpringKnowsBetter() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.ERROR);
        }
    }

    static CommandLine tree(Launch launch, Terminal terminal) {
        var root = new CommandLine(new Root());
        root.addSubcommand(new ServeCommand(launch, terminal));
        root.addSubcommand(new DemoCommand(launch, terminal));
        root.addSubcommand(new VerifyCommand(launch, terminal));
        root.addSubcommand(new BackupCommand(terminal));
        root.addSubcommand(new RestoreCommand(terminal));
        root.addSubcommand(new ImportCommand(terminal));
        root.addSubcommand(new ExportCommand(terminal));
        ServiceLoader.load(CommandLineKind.class).forEach(kind -> addKind(root, kind, launch, terminal));
        root.setResourceBundle(
                ResourceBundle.getBundle("messages.cli", terminal.language().locale()));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setOut(terminal.out());
        root.setErr(terminal.err());
        root.setParameterExceptionHandler((exception, _) -> {
            terminal.problem(new UsageWords(terminal).of(exception));
            return ExitCode.USAGE;
        });
        root.setExecutionExceptionHandler((exception, _, _) -> failure(exception, terminal));
        return root;
    }

    private static void addKind(CommandLine root, CommandLineKind kind, Launch launch, Terminal terminal) {
        String parent =
                switch (kind.direction()) {
                    case IMPORT -> "import";
                    case EXPORT -> "export";
                };
        var command = new KindCommand(kind, launch, terminal);
        Objects.requireNonNull(root.getSubcommands().get(parent)).addSubcommand(command.commandLine());
    }

    private static int failure(Exception exception, Terminal terminal) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreException store) {
                terminal.problem(store.said(terminal.language().locale()));
                return ExitCode.SOFTWARE;
            }
            if (cause instanceof PortInUseException taken) {
                terminal.problem(terminal.said("cli.port_in_use", Integer.toString(taken.getPort())));
                return ExitCode.SOFTWARE;
            }
            if (cause instanceof ViolationsException refused) {
                refused.violations().forEach(terminal::problem);
                return ExitCode.SOFTWARE;
            }
        }
        if (exception instanceof IOException) {
            terminal.problem(said(exception, terminal));
        } else {
            terminal.problem(terminal.said("cli.unexpected", exception));
        }
        if (System.getenv("KAPOK_TRACE") != null) {
            exception.printStackTrace(terminal.err());
        }
        return ExitCode.SOFTWARE;
    }

    /** The file system's exceptions give a bare path as their message. */
    private static String said(Exception exception, Terminal terminal) {
        return switch (exception) {
            case NoSuchFileException missing -> terminal.said("cli.no_such_file", missing.getFile());
            case FileAlreadyExistsException there -> terminal.said("cli.file_exists", there.getFile());
            case AccessDeniedException denied -> terminal.said("cli.file_denied", denied.getFile());
            case FileSystemException other ->
                terminal.said(
                        "cli.file_other",
                        other.getFile(),
                        Objects.requireNonNullElse(
                                other.getReason(), other.getClass().getSimpleName()));
            default -> String.valueOf(exception.getMessage());
        };
    }

    /** {@code ./kapok}. */
    @Command(name = "./kapok")
    private static final class Root {}

    /** {@code ./kapok import} without a kind. */
    @Command(name = "import", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "KIND")
    private record ImportCommand(Terminal terminal) implements Callable<Integer> {
        @Override
        public Integer call() {
            return withoutKind(terminal);
        }
    }

    /** {@code ./kapok export} without a kind. */
    @Command(name = "export", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "KIND")
    private record ExportCommand(Terminal terminal) implements Callable<Integer> {
        @Override
        public Integer call() {
            return withoutKind(terminal);
        }
    }

    private static int withoutKind(Terminal terminal) {
        terminal.problem(terminal.said("cli.kind_missing"));
        return ExitCode.USAGE;
    }
}
