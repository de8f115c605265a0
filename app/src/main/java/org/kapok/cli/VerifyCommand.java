package org.kapok.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./kapok verify}: a bundle, offline; or a whole store, reading only. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private final Launch launch;
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "BUNDLE", descriptionKey = "bundle")
    @Nullable Path bundle;

    @Option(names = "--checkpoint", paramLabel = "FILE", descriptionKey = "checkpoint")
    @Nullable Path checkpoint;

    @Mixin
    StoreOptions store = new StoreOptions();

    VerifyCommand(Launch launch, Terminal terminal) {
        this.launch = launch;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (bundle != null && store.isNamed()) {
            terminal.problem(terminal.said("cli.verify_one"));
            return ExitCode.USAGE;
        }
        if (bundle != null && !Files.isRegularFile(bundle)) {
            terminal.problem(terminal.said("cli.no_such_file", bundle));
            return ExitCode.SOFTWARE;
        }
        return report(bundle == null ? ofStore() : ofBundle(bundle));
    }

    private List<StoreVerifier.Outcome> ofBundle(Path file) throws IOException {
        var verifier = ServiceLoader.load(BundleVerifier.class).findFirst();
        return verifier.isEmpty()
                ? List.of()
                : List.of(verifier.get().verify(file, Optional.ofNullable(checkpoint), terminal.language()));
    }

    private List<StoreVerifier.Outcome> ofStore() throws IOException {
        var properties = store.properties("serve");
        if (store.isMissing()) {
            throw new IOException(
                    terminal.said("cli.no_store", store.folder("serve").root()));
        }
        properties.put("kapok.migrate", false);
        try (var app = launch.guest(properties)) {
            var outcomes = new java.util.ArrayList<StoreVerifier.Outcome>();
            for (StoreVerifier verifier :
                    app.getBeanProvider(StoreVerifier.class).orderedStream().toList()) {
                outcomes.add(verifier.verify(Optional.ofNullable(checkpoint), terminal.language()));
            }
            return outcomes;
        }
    }

    private int report(List<StoreVerifier.Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            terminal.problem(terminal.said("cli.nothing_verifies"));
            return ExitCode.SOFTWARE;
        }
        outcomes.forEach(outcome -> outcome.summary().forEach(terminal.out()::println));
        outcomes.forEach(outcome -> outcome.problems().forEach(terminal::problem));
        return outcomes.stream().allMatch(outcome -> outcome.problems().isEmpty()) ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
