package org.kapok.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** One contributed kind, with the options that all kinds share. */
final class KindCommand implements Callable<Integer> {

    private final CommandLineKind kind;
    private final Launch launch;
    private final Terminal terminal;
    private final Actor actor = new Actor();
    private final StoreOptions store = new StoreOptions();

    KindCommand(CommandLineKind kind, Launch launch, Terminal terminal) {
        this.kind = kind;
        this.launch = launch;
        this.terminal = terminal;
    }

    CommandLine commandLine() {
        CommandSpec contributed = CommandSpec.forAnnotatedObject(kind);
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.name(contributed.name());
        spec.addMixin("kind", contributed);
        spec.addMixin("actor", CommandSpec.forAnnotatedObject(actor));
        spec.addMixin("store", CommandSpec.forAnnotatedObject(store));
        spec.mixinStandardHelpOptions(true);
        return new CommandLine(spec);
    }

    @Override
    public Integer call() throws IOException {
        // A store that is not there has no operation, and a mistyped folder must not become a new store.
        if (store.isMissing()) {
            throw new IOException(
                    terminal.said("cli.no_store", store.folder("serve").root()));
        }
        kind.prepare();
        try (var app = launch.guest(store.properties("serve"))) {
            var actors = app.getBeanProvider(CommandLineActors.class).getObject();
            var viewer = actors.viewer(actor.operation, Optional.ofNullable(actor.account));
            return kind.run(new CommandLineRun(app, viewer, terminal));
        }
    }

    /** In which operation, and as whom. */
    static final class Actor {

        @Option(names = "--operation", required = true, paramLabel = "CODE", descriptionKey = "operation")
        String operation = "";

        @Option(names = "--as", paramLabel = "ACCOUNT", descriptionKey = "as")
        @Nullable String account;
    }
}
